namespace NewsMonitor.Feeds.Opml;

/// <summary>A feed in a list of feeds.</summary>
/// <param name="Url">The feed's address (<c>xmlUrl</c>).</param>
/// <param name="Title">Its name; null when not given.</param>
/// <param name="Site">The site that it belongs to (<c>htmlUrl</c>); null when not given.</param>
/// <param name="Tags">The folders that it lies in and its categories, outermost first, each once.</param>
public sealed record OpmlFeed(string Url, string? Title, string? Site, IReadOnlyList<string> Tags);
