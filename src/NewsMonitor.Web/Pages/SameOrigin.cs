using Microsoft.AspNetCore.Http;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Pages;

/// <summary>Tells whether a form was sent by a page of ours (Fetch Metadata, W3C; Origin, RFC 6454): another site must not press our buttons. Pure.</summary>
internal static class SameOrigin
{
    /// <summary>Throws a 403 for a form that another site sent.</summary>
    public static void Check(HttpRequest request)
    {
        if (!Sent(request))
        {
            throw new ApiException(StatusCodes.Status403Forbidden, "this button can only be pressed on a page of this server");
        }
    }

    public static bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || Same(request, origin);
    }

    /// <summary>True when the browser itself says that a page of ours sent it; silence is no proof.</summary>
    public static bool Proven(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site == "same-origin" : request.Headers.Origin.ToString() is { Length: > 0 } origin && Same(request, origin);

    private static bool Same(HttpRequest request, string origin) => string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
