using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage;
using NewsMonitor.Web.Watches;

namespace NewsMonitor.Web.Access;

/// <summary>Keeps who wrote what: an entry for each request that is not a mere question, written before its answer goes out.</summary>
internal static class AuditTrail
{
    private const int LongestPath = 500;

    private static readonly string[] SecretPaths = ["/websub", UnsubscribeApi.Path];

    public static void UseAuditTrail(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (!Scopes.Reads(context.Request))
        {
            context.Response.OnStarting(static state => Keep((HttpContext)state), context);
        }

        return next(context);
    });

    /// <summary>What cannot be audited did not happen as far as the caller knows: the answer becomes a 503, and the same request may come again.</summary>
    private static async Task Keep(HttpContext context)
    {
        try
        {
            await Write(context);
        }
        catch (StoreUnavailableException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "1";
        }
    }

    private static async Task Write(HttpContext context)
    {
        var services = context.RequestServices;

        // What stands in a hub's or a letter's address is a secret between it and us.
        var path = SecretPaths.FirstOrDefault(secret => context.Request.Path.StartsWithSegments(secret, StringComparison.OrdinalIgnoreCase)) ?? context.Request.Path.Value ?? "";
        await services.GetRequiredService<IAuditLog>().Add(
            new AuditEntry
            {
                At = services.GetRequiredService<TimeProvider>().GetUtcNow(),
                Who = context.User.Identity?.Name ?? "",
                Key = context.User.FindFirstValue(Scopes.KeyClaim),
                Scope = Scopes.Of(context.User)?.ToString().ToLowerInvariant() ?? "",
                Origin = context.Connection.RemoteIpAddress?.ToString() ?? "",
                Method = context.Request.Method,
                Path = path.Length > LongestPath ? path[..LongestPath] : path,
                Status = context.Response.StatusCode,
            },
            services.GetRequiredService<IOptions<AccessOptions>>().Value.AuditKeep,
            CancellationToken.None);
    }
}
