using NewsMonitor.Model;

namespace NewsMonitor.Web.Pages.Story;

/// <summary>What an article is called where there is little room: its outlet, or the beginning of its title where that is undeclared.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsOutlet">True for a declared outlet.</param>
/// <param name="Title">The whole title.</param>
public sealed record ArticleLabel(string Text, bool IsOutlet, string Title)
{
    private const int Longest = 48;

    /// <summary>The label of an article.</summary>
    public static ArticleLabel Of(Article article) => article.Source is { } outlet ? new(outlet.Name, true, article.Title) : new(Short(article.Title), false, article.Title);

    private static string Short(string title)
    {
        if (title.Length <= Longest)
        {
            return title;
        }

        var space = title.LastIndexOf(' ', Longest);
        return $"{title[..(space > 0 ? space : Longest)]}…";
    }
}
