namespace NewsMonitor.Model;

/// <summary>What an adapter or an API call brings in, before anything is decided about it: the source's own words, nothing invented.</summary>
[GenerateSerializer, Immutable, Alias("nm.document")]
public sealed record Document
{
    /// <summary>The publisher's own id, unique within the scope it came from; null when there is none.</summary>
    [Id(0)] public string? Id { get; init; }

    /// <summary>The path relative to the folder, with forward slashes; null when it did not come from a folder.</summary>
    [Id(1)] public string? Path { get; init; }

    /// <summary>The address as given; made canonical at intake.</summary>
    [Id(2)] public string? Url { get; init; }

    /// <summary>The title as plain text; null when the document has none that is marked as such.</summary>
    [Id(3)] public string? Title { get; init; }

    /// <summary>The body, text or HTML as <see cref="BodyType"/> says; may be empty for a title-only feed.</summary>
    [Id(4)] public string Body { get; init; } = "";

    /// <summary>How to read the body; null: HTML when it begins with a tag, else text.</summary>
    [Id(5)] public BodyType? BodyType { get; init; }

    /// <summary>When the publisher says it was published; null when it does not say.</summary>
    [Id(6)] public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The declared publisher; null when undeclared, which is not counted as an outlet.</summary>
    [Id(7)] public Outlet? Source { get; init; }

    /// <summary>The declared language (BCP 47 or ISO 639-3); null when undeclared.</summary>
    [Id(8)] public string? Language { get; init; }

    /// <summary>The declared authors, in order.</summary>
    [Id(9)] public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>What the source declares of where the reporting comes from; empty when nothing is declared.</summary>
    [Id(10)] public IReadOnlyList<Provenance> Provenance { get; init; } = [];
}
