namespace NewsMonitor.Model;

/// <summary>One declared trace of where an article's reporting comes from. Evidence, not a verdict: what it means for a story's origins is decided there.</summary>
/// <param name="Kind">What declared it.</param>
/// <param name="Name">The other publisher, work or agency by name; null when only an address is given.</param>
/// <param name="Url">Its address, absolute; null when only a name is given.</param>
[GenerateSerializer, Immutable, Alias("nm.provenance")]
public sealed record Provenance([property: Id(0)] ProvenanceKind Kind, [property: Id(1)] string? Name = null, [property: Id(2)] string? Url = null);
