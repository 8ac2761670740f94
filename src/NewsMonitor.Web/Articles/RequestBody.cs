using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsMonitor.Web.Articles;

/// <summary>Reads a post's body into memory, up to its bound.</summary>
internal static class RequestBody
{
    /// <summary>The largest post, in bytes: 64 MiB. A thousand long articles go in several posts.</summary>
    public const long Largest = 64L << 20;

    /// <summary>Reads up to a number of bytes, and says whether that was all. Bodies up to <paramref name="largest"/> are let through to whoever reads on.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool IsAll)> Begin(HttpRequest request, int most, long largest, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }

        var bytes = new byte[(int)Math.Clamp(request.ContentLength ?? 4096, 4096, most)];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(bytes.AsMemory(length), cancellation);
            length += read;
            if (read == 0)
            {
                return (bytes.AsMemory(0, length), true);
            }

            if (length == most)
            {
                return (bytes.AsMemory(0, length), false);
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(most, 2L * bytes.Length));
            }
        }
    }

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
