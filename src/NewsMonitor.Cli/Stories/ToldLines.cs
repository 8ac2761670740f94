namespace NewsMonitor.Cli;

/// <summary>What a story tells, as the server sends it. What an older server does not send is empty.</summary>
internal sealed record ToldLines
{
    public int OriginCount { get; init; }

    public bool RestsOnOneOrigin { get; init; }

    public IReadOnlyList<SummaryLine> Summary { get; init; } = [];

    public IReadOnlyList<StatementLine> Statements { get; init; } = [];

    public IReadOnlyList<OriginLine> Origins { get; init; } = [];

    public IReadOnlyList<DisagreementLine> Disagreements { get; init; } = [];

    public IReadOnlyList<NameLine> Names { get; init; } = [];

    public IReadOnlyList<string> Limits { get; init; } = [];
}

/// <summary>A sentence of the summary.</summary>
internal sealed record SummaryLine(string Text, string ArticleId);

/// <summary>An utterance with its wordings.</summary>
internal sealed record StatementLine(string? Speaker, int ArticleCount, IReadOnlyList<WordingLine> Variants);

/// <summary>One article's wording.</summary>
internal sealed record WordingLine(string ArticleId, IReadOnlyList<WordLine> Words);

/// <summary>A word and its mark.</summary>
internal sealed record WordLine(string Text, string Mark);

/// <summary>Where the reporting comes from.</summary>
internal sealed record OriginLine(string Name, int ArticleCount, IReadOnlyList<OriginArticleLine> Articles);

/// <summary>Why an article is taken to rest on it.</summary>
internal sealed record OriginArticleLine(string ArticleId, string Basis, string Evidence);

/// <summary>What the articles differ on.</summary>
internal sealed record DisagreementLine(string About, IReadOnlyList<ValueLine> Values);

/// <summary>One of the things said.</summary>
internal sealed record ValueLine(string Value, IReadOnlyList<string> ArticleIds);

/// <summary>A name.</summary>
internal sealed record NameLine(string Name, string Kind, int Count);

/// <summary>Something new that an article brought.</summary>
internal sealed record NewsLine(string Kind, string Text);
