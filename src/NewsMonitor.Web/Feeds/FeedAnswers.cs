using NewsMonitor.Contracts;

namespace NewsMonitor.Web.Feeds;

/// <summary>The feeds of an address, and what would come in.</summary>
internal sealed record PreviewAnswer(IReadOnlyList<PreviewFeed> Feeds)
{
    public static PreviewAnswer Of(FeedPreview preview) => new([.. preview.Feeds.Select(PreviewFeed.Of)]);
}

/// <summary>A feed that was found.</summary>
internal sealed record PreviewFeed(string Url, string? Title, string Format, string? Site, string? Language, int ItemCount, IReadOnlyList<PreviewItem> Items)
{
    public static PreviewFeed Of(PreviewedFeed f) => new(f.Url, f.Title, f.Format, f.Site, f.Language, f.ItemCount, [.. f.Items.Select(i => new PreviewItem(i.Title, i.Url, i.PublishedAt, i.Source, i.Excerpt))]);
}

/// <summary>An item that would come in.</summary>
internal sealed record PreviewItem(string? Title, string? Url, DateTimeOffset? PublishedAt, string? Source, string? Excerpt);

/// <summary>What became of a list.</summary>
internal sealed record OpmlAnswer(int Added, int Known, IReadOnlyList<string> Refused, IReadOnlyList<string> FeedIds)
{
    public static OpmlAnswer Of(OpmlReceipt receipt) => new(receipt.Added.Count, receipt.Known, receipt.Refused, receipt.Added);
}
