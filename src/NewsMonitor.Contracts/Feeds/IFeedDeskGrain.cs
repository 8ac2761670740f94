namespace NewsMonitor.Contracts;

/// <summary>What people do with feeds over HTTP. Any number may work side by side; call the one of key 0. Every change is durable when it is answered.</summary>
[Alias("nm.IFeedDeskGrain")]
public interface IFeedDeskGrain : IGrainWithIntegerKey
{
    /// <summary>Adds a feed; of a site's front page its first feed, when one can be found at once. A feed that is there already is answered as it is.</summary>
    [Alias("Add"), ResponseTimeout("00:02:00")]
    Task<FeedAnswer> Add(string workspace, FeedOrder order);

    /// <summary>Changes what was set, if nobody else did since the revision that was read.</summary>
    [Alias("Change")]
    Task<FeedAnswer> Change(string id, long revision, FeedOrder order);

    /// <summary>Removes a feed; its articles stay.</summary>
    [Alias("Remove")]
    Task<FeedAnswer> Remove(string id);

    /// <summary>Makes a feed due now; an ended one begins again.</summary>
    [Alias("Poll")]
    Task<FeedAnswer> Poll(string id);

    /// <summary>Shows the feeds of an address and what would come in from each; adds nothing.</summary>
    [Alias("Preview"), ResponseTimeout("00:03:00")]
    Task<FeedPreview> Preview(string address);

    /// <summary>Adds the feeds of a list (OPML); those that are there already stay as they are.</summary>
    [Alias("Import")]
    Task<OpmlReceipt> Import(string workspace, [Immutable] byte[] opml);

    /// <summary>The feeds of a workspace as a list (OPML 2.0).</summary>
    [Alias("Export")]
    Task<string> Export(string workspace);
}
