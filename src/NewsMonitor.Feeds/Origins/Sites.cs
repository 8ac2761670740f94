namespace NewsMonitor.Feeds.Origins;

/// <summary>Tells whether two addresses belong to one site, as far as names tell. Pure.</summary>
internal static class Sites
{
    /// <summary>True when both are known and one's host is the other's or lies below it; <c>www.</c> does not count.</summary>
    public static bool AreOne(string? one, string? other) =>
        Host(one) is { } a && Host(other) is { } b && (a == b || a.EndsWith("." + b, StringComparison.Ordinal) || b.EndsWith("." + a, StringComparison.Ordinal));

    /// <summary>The host in lower case without <c>www.</c>; null for what is no address.</summary>
    public static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.IdnHost.Length > 0
        ? parsed.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? parsed.IdnHost[4..] : parsed.IdnHost
        : null;
}
