using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;

namespace NewsMonitor.Web.Feeds;

/// <summary>Our callbacks for hubs (WebSub): the only addresses that strangers call. Whoever does not know a token learns nothing.</summary>
internal static class WebSubApi
{
    /// <summary>The largest delivery, in bytes.</summary>
    private const int Largest = 16 << 20;

    private const int LongestToken = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var callbacks = routes.MapGroup("/websub").AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        callbacks.MapGet("/{token}", Verify);
        callbacks.MapPost("/{token}", Deliver);
    }

    private static async Task<IResult> Verify(string token, HttpRequest request, IGrainFactory grains)
    {
        if (token.Length > LongestToken)
        {
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        }

        var answer = await grains.GetGrain<IFeedHubGrain>(0).Verify(token, request.Query.Take(50).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal));
        return answer.Status == StatusCodes.Status200OK ? TypedResults.Text(answer.Body, "text/plain; charset=utf-8") : TypedResults.StatusCode(answer.Status);
    }

    private static async Task<IResult> Deliver(string token, HttpRequest request, IGrainFactory grains, CancellationToken cancellation)
    {
        if (token.Length > LongestToken)
        {
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Largest;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var status = await grains.GetGrain<IFeedHubGrain>(0).Deliver(new HubDelivery(token, request.Headers["X-Hub-Signature"].FirstOrDefault(), request.ContentType, body.ToArray()));
        return TypedResults.StatusCode(status);
    }
}
