namespace NewsMonitor.Stories.News;

/// <summary>Words that nobody had printed in the story before.</summary>
/// <param name="Id">The statement's id.</param>
/// <param name="Speaker">Who said them; null when nobody knows.</param>
/// <param name="Text">The words.</param>
public sealed record NewStatement(string Id, string? Speaker, string Text);

/// <summary>A number that changed.</summary>
/// <param name="About">What it counts.</param>
/// <param name="Was">The number that the story gave before.</param>
/// <param name="Value">The number that the article gives.</param>
public sealed record ChangedNumber(string About, string Was, string Value);
