using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsMonitor.Web.Articles;

/// <summary>Reads a post's body into memory, up to its bound.</summary>
internal static class RequestBody
{
    /// <summary>The largest post, in bytes: 64 MiB. A thousand long articles go in several posts.</summary>
    public const long Largest = 64L << 20;

    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Largest;
        }

        using var body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 4096, 0, Largest));
        await request.Body.CopyToAsync(body, cancellation);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
