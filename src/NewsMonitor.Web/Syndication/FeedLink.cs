namespace NewsMonitor.Web.Syndication;

/// <summary>A feed that a page names, for feed readers to find and for people to press.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Word">The format's name.</param>
public sealed record FeedLink(string Address, string Type, string Title, string Word)
{
    /// <summary>A feed in all formats.</summary>
    /// <param name="path">Its path without the ending.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="query">What else stands in its address; empty values are left out.</param>
    public static IReadOnlyList<FeedLink> Of(string path, string title, IEnumerable<(string Name, string Value)> query)
    {
        var asked = string.Join('&', query.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        return [.. FeedAddresses.Formats.Select(f => new FeedLink($"{path}.{f.Ending}{(asked.Length == 0 ? "" : "?" + asked)}", NewsMonitor.Delivery.Syndication.FeedWriter.MediaType(f.Format).Split(';')[0], title, f.Word))];
    }
}
