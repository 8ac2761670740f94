using Microsoft.AspNetCore.Http;

namespace NewsMonitor.Web.Pages;

/// <summary>Tells whether a form was sent by a page of ours (Fetch Metadata, W3C; Origin, RFC 6454): another site must not press our buttons. Pure.</summary>
internal static class SameOrigin
{
    public static bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
