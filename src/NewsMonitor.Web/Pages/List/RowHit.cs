using NewsMonitor.Delivery.Queries;

namespace NewsMonitor.Web.Pages.List;

/// <summary>What of a row was searched for.</summary>
/// <param name="Headline">The hits in the headline.</param>
/// <param name="Excerpt">The place in an article that was hit; empty where the headline says it all.</param>
/// <param name="Marks">The hits in the excerpt.</param>
public sealed record RowHit(IReadOnlyList<HitMark> Headline, string Excerpt, IReadOnlyList<HitMark> Marks);
