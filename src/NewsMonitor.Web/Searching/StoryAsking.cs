using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Searching;

/// <summary>Asks whether a query holds for a story or an article of the store: the exact check, the same for search, list, stream, feed and preview.</summary>
internal sealed class StoryAsking(IWordReader reader, IReading reading, IStoryStore stories, IOptions<SearchOptions> options)
{
    private const int Stretch = 500;

    private readonly QueryEvaluator _evaluator = new(reader);

    /// <summary>True when the query holds for the story.</summary>
    /// <param name="query">The query.</param>
    /// <param name="head">The story.</param>
    /// <param name="at">What ages are measured to.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<bool> Holds(Query query, StoryHead head, DateTimeOffset at, CancellationToken cancellation)
    {
        var needs = QueryNeeds.Of(query);
        var told = needs.Told ? await stories.Told(head.Id, cancellation) ?? StoryTold.Empty : StoryTold.Empty;
        return _evaluator.Holds(query, MatchStory.Of(head, told, at), needs.Articles ? await Articles(head.Id, cancellation) : []);
    }

    /// <summary>True when the query holds for the article: what asks about words, labels and dates by itself, what asks about a story by its story.</summary>
    public async Task<bool> Holds(Query query, StoryArticle found, DateTimeOffset at, CancellationToken cancellation)
    {
        var needs = QueryNeeds.Of(query);
        var article = MatchArticle.Of(found.Article);
        var head = found.Decision is { } decision ? await stories.Head(decision.Story, cancellation) : null;
        var told = needs.Told && head is not null ? await stories.Told(head.Id, cancellation) ?? StoryTold.Empty : StoryTold.Empty;
        if (head is null)
        {
            return _evaluator.Holds(query, new MatchStory { Id = default, Articles = 1, At = at, FirstAt = article.At, LastAt = article.At }, [article]);
        }

        // Dates ask about this article, an age about its story: the story's age is measured from the article's time.
        var story = MatchStory.Of(head, told, at);
        return _evaluator.Holds(query, story with { FirstAt = article.At, LastAt = article.At, At = article.At + (at - story.FirstAt) }, [article]);
    }

    /// <summary>The story's articles as a query asks about them.</summary>
    public async Task<IReadOnlyList<MatchArticle>> Articles(StoryId story, CancellationToken cancellation)
    {
        var found = new List<MatchArticle>();
        string? after = null;
        do
        {
            var page = await reading.Articles(story, after, Stretch, cancellation);
            found.AddRange(page.Items.Select(a => MatchArticle.Of(a.Article)));
            after = page.Next;
        }
        while (after is not null && found.Count < options.Value.MostArticles);

        return found;
    }
}
