namespace NewsMonitor.Model;

/// <summary>What a story's articles do not agree on.</summary>
/// <param name="About">What it is about: "killed", or the words around a key word.</param>
/// <param name="Values">What they say, in the order in which it was first said; the last is the newest.</param>
[GenerateSerializer, Immutable, Alias("nm.disagreement")]
public sealed record Disagreement([property: Id(0)] string About, [property: Id(1)] IReadOnlyList<DisagreementValue> Values);

/// <summary>One of the things said.</summary>
/// <param name="Value">The number or word.</param>
/// <param name="ArticleIds">Who says so, in order of arrival; bounded.</param>
/// <param name="FirstAt">The effective time of the first article that said so.</param>
[GenerateSerializer, Immutable, Alias("nm.disagreement-value")]
public sealed record DisagreementValue([property: Id(0)] string Value, [property: Id(1)] IReadOnlyList<ArticleId> ArticleIds, [property: Id(2)] DateTimeOffset FirstAt);
