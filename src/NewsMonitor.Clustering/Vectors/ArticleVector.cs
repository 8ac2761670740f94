namespace NewsMonitor.Clustering;

/// <summary>An article as clustering compares it, frozen when it arrived.</summary>
internal sealed class ArticleVector
{
    /// <summary>The article.</summary>
    public required long Number { get; init; }

    /// <summary>Its time in UTC ticks; <see cref="Moment.Unknown"/> when undated.</summary>
    public required long Time { get; init; }

    /// <summary>The words, strongest first.</summary>
    public required VectorTerm[] Words { get; init; }

    /// <summary>The numbers, strongest first.</summary>
    public required VectorTerm[] Numbers { get; init; }

    /// <summary>The names, strongest first.</summary>
    public required VectorTerm[] Names { get; init; }
}
