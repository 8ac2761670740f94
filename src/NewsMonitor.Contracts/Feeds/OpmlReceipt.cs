namespace NewsMonitor.Contracts;

/// <summary>What became of a list of feeds.</summary>
/// <param name="Added">The ids of the feeds that are new.</param>
/// <param name="Known">How many were there already.</param>
/// <param name="Refused">The addresses that cannot be feeds, each with its reason.</param>
/// <param name="Reason">Why it is no list at all; null when it is one.</param>
[GenerateSerializer, Immutable, Alias("nm.opml-receipt")]
public sealed record OpmlReceipt([property: Id(0)] IReadOnlyList<string> Added, [property: Id(1)] int Known, [property: Id(2)] IReadOnlyList<string> Refused, [property: Id(3)] string? Reason = null);
