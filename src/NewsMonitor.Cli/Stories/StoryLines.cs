namespace NewsMonitor.Cli;

/// <summary>A page of a list as the server sends it.</summary>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A story of a list.</summary>
internal record StoryRow(string Id, string Headline, string? HeadlineSource, string? Lead, int ArticleCount, int SourceCount, IReadOnlyList<string> Languages, DateTimeOffset? FirstPublishedAt, DateTimeOffset UpdatedAt, int Version, int OriginCount = 0);

/// <summary>An article of a story.</summary>
internal sealed record ArticleRow(string Id, string Title, string? Source, string? Url, DateTimeOffset? PublishedAt, string Language, string? CopyOf, DecisionRow? Decision, IReadOnlyList<NewsLine>? News = null);

/// <summary>Why it is there.</summary>
internal sealed record DecisionRow(double Probability, string Why, RunnerUpRow? RunnerUp, string? KeptApart = null);

/// <summary>The next best story.</summary>
internal sealed record RunnerUpRow(string StoryId, double Probability);
