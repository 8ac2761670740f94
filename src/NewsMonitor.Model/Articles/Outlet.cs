namespace NewsMonitor.Model;

/// <summary>A publisher that is declared by the feed, the page or the article.</summary>
/// <param name="Name">The name as declared.</param>
/// <param name="Url">The publisher's address; null when undeclared.</param>
[GenerateSerializer, Immutable, Alias("nm.outlet")]
public sealed record Outlet([property: Id(0)] string Name, [property: Id(1)] string? Url = null);
