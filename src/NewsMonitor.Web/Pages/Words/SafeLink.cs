namespace NewsMonitor.Web.Pages.Words;

/// <summary>Lets through only addresses that a browser may be sent to: http and https. Pure.</summary>
internal static class SafeLink
{
    /// <summary>The address, or null when it is none that a link may have.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;
}
