namespace NewsMonitor.Feeds.Links;

/// <summary>Tells what can be the address of a feed. Pure.</summary>
public static class FeedAddress
{
    /// <summary>True for an absolute http or https address with a host and without credentials.</summary>
    public static bool IsOne(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && Link.IsWeb(url) && parsed.IdnHost.Length > 0 && parsed.UserInfo.Length == 0;
}
