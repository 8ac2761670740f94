using NewsMonitor.Model;

namespace NewsMonitor.Stories.Statements;

/// <summary>A place where a wording has one word and the fullest wording another.</summary>
/// <param name="About">The words that follow in both.</param>
/// <param name="Word">The wording's word.</param>
/// <param name="ArticleId">The article with that wording.</param>
/// <param name="Fullest">The fullest wording's word.</param>
/// <param name="FullestArticleId">The article with the fullest wording.</param>
public sealed record WordSlot(string About, string Word, ArticleId ArticleId, string Fullest, ArticleId FullestArticleId);
