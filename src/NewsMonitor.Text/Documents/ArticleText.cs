namespace NewsMonitor.Text.Documents;

/// <summary>A text without a header, told apart into what an article has.</summary>
/// <param name="Title">The headline, or the first sentence when the text begins with one; empty only for an empty text.</param>
/// <param name="Body">The article, a paragraph a line; repeats the first sentence when that had to serve as title.</param>
public readonly record struct ArticleText(string Title, string Body);
