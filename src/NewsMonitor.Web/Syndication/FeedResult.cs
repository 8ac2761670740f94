using System.IO.Hashing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsMonitor.Delivery.Syndication;

namespace NewsMonitor.Web.Syndication;

/// <summary>A feed as an answer, with an entity tag over its bytes: whoever has it already gets 304. Hub and own address stand in the headers too, where subscribers look first (WebSub, 4).</summary>
internal sealed class FeedResult(FeedDocument feed, FeedFormat format) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = FeedWriter.Write(feed, format);
        var tag = new EntityTagHeaderValue($"\"{XxHash64.HashToUInt64(bytes):x16}\"");
        var response = httpContext.Response;
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append("Link", $"<{feed.Self.AbsoluteUri}>; rel=\"self\"");
        if (feed.Hub is { } hub)
        {
            response.Headers.Append("Link", $"<{hub.AbsoluteUri}>; rel=\"hub\"");
        }

        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = FeedWriter.MediaType(format);
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}
