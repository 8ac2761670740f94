using NewsMonitor.Model;

namespace NewsMonitor.Stories.Origins;

/// <summary>An article whose origin nobody has told yet. Plain data, stored with the story.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Statements">The statements it prints.</param>
/// <param name="AdmitsAnother">True when it says that its reporting is another's without naming it.</param>
/// <param name="Outlet">The declared outlet; null when undeclared.</param>
/// <param name="Title">Its title, to be recognised by later articles.</param>
public sealed record OpenArticle(ArticleId ArticleId, IReadOnlyList<int> Statements, bool AdmitsAnother, string? Outlet, string Title);
