using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>One article as the engine takes it.</summary>
/// <param name="Number">Its position in the partition's log; larger than that of every article before.</param>
/// <param name="Features">What text analysis found.</param>
/// <param name="Time">The time to cluster by; null when undated.</param>
/// <param name="CopyOf">The article whose text it repeats, which it then follows; null for an original.</param>
/// <param name="Source">The outlet or feed whose recurring lines are left out; null when unknown.</param>
public sealed record ClusterArticle(long Number, ArticleFeatures Features, DateTimeOffset? Time = null, long? CopyOf = null, string? Source = null);
