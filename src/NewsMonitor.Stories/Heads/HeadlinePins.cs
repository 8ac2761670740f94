using NewsMonitor.Model;

namespace NewsMonitor.Stories.Heads;

/// <summary>A headline that an analyst set stands before the one that the rule chooses, until it is taken off. Pure.</summary>
internal static class HeadlinePins
{
    /// <summary>What a fact says of the headline; null when the rule chooses again.</summary>
    public static HeadlinePin? Of(StoryFact fact) =>
        fact.Text is null && fact.Articles.Count == 0 ? null : new HeadlinePin(fact.Text, fact.Articles.Select(a => a.Value).FirstOrDefault(), fact.By ?? "");

    /// <summary>The head with its pinned headline.</summary>
    /// <param name="head">The head with the headline that the rule chose.</param>
    /// <param name="before">The head as it was.</param>
    /// <param name="articles">The pinned article is among them when it was pinned or changed with this version; else the title from before stands.</param>
    public static StoryHead Apply(StoryHead head, StoryHead before, IReadOnlyDictionary<ArticleId, Article> articles)
    {
        if (head.Ended || head.Pin is not { } pin)
        {
            return head;
        }

        if (pin.Text is { } words)
        {
            return head with { Headline = words, HeadlineArticle = null, HeadlineSource = null };
        }

        var id = new ArticleId(pin.ArticleId!);
        return articles.TryGetValue(id, out var article) ? head with { Headline = article.Title, HeadlineArticle = id, HeadlineSource = article.Source?.Name }
            : before.HeadlineArticle == id ? head with { Headline = before.Headline, HeadlineArticle = id, HeadlineSource = before.HeadlineSource }
            : head;
    }
}
