using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsMonitor.Web.Access;

/// <summary>How much one key may ask, and how often a stranger may try.</summary>
internal static class RateLimits
{
    private const int Slices = 60;

    public static void Configure(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        limits.OnRejected = async (rejected, cancellation) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await rejected.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = rejected.HttpContext,
                ProblemDetails = new ProblemDetails { Status = StatusCodes.Status429TooManyRequests, Detail = $"this key asks more often than it may: try again in {seconds} s" },
            });
        };
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value;
        if (context.User.FindFirstValue(Scopes.KeyClaim) is { } key)
        {
            return Window($"key:{key}", options.RequestsPerMinute);
        }

        return context.User.Identity?.IsAuthenticated == true
            ? RateLimitPartition.GetNoLimiter("here")
            : Window($"address:{context.Connection.RemoteIpAddress}", options.StrangersPerMinute);
    }

    private static RateLimitPartition<string> Window(string name, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        name,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = Slices });
}
