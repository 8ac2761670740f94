using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.Quarantine;

/// <summary>All that the quarantine page shows.</summary>
/// <param name="Address">Where the reader is.</param>
/// <param name="Items">What waits, newest first.</param>
/// <param name="Next">What asks for the next page; null on the last.</param>
/// <param name="Now">When it was made.</param>
public sealed record QuarantineView(PageAddress Address, IReadOnlyList<QuarantineItem> Items, string? Next, DateTimeOffset Now);
