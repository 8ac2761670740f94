using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Stories.Heads;
using NewsMonitor.Stories.Telling;

namespace NewsMonitor.Grains.Stories;

/// <summary>Opens a story from the store: its head, what it told, and its book, read on from where it was stored or written anew.</summary>
internal sealed class StoryLoader(IStoryStore store, IArticleLog log, IPartitionStore decisions, StoryTeller teller)
{
    private const int FactsAtOnce = 1000;

    /// <summary>The story at its newest version, and how long its memory is in the store; null before the first version.</summary>
    public async Task<(ToldStory Story, int Stored, int Since)?> Open(StoryId story, CancellationToken cancellation)
    {
        if (await store.Head(story, cancellation) is not { } head)
        {
            return null;
        }

        if (head.Ended)
        {
            return (new ToldStory(head, teller.Begin(), StoryTold.Empty), 0, 0);
        }

        var text = await store.Memory(story, cancellation);
        var (book, fact) = StoryMemory.Read(text, teller) ?? (teller.Begin(), 0);
        var told = await store.Told(story, cancellation) ?? StoryTold.Empty;
        return await Replay(head, book, fact, cancellation) is { } since
            ? (new ToldStory(head, book, told), fact == 0 ? 0 : text!.Length, since)
            : (new ToldStory(head, await Anew(head, cancellation), told), 0, head.ArticleCount);
    }

    /// <summary>The articles of a story after facts that are not applied yet, in the order in which they came; of a large story its beginning and its end.</summary>
    public async Task<IReadOnlyList<Article>> Remaining(StoryId story, WorkspaceKey workspace, IReadOnlyList<StoryFact> facts, CancellationToken cancellation)
    {
        var members = (await store.Members(story, StoryTeller.MostRebuilt, cancellation)).ToList();
        foreach (var fact in facts)
        {
            switch (fact.Kind)
            {
                case StoryFactKind.Add or StoryFactKind.Absorb:
                    members.AddRange(fact.Articles.Except(members).ToList());
                    break;
                case StoryFactKind.Remove:
                    members.RemoveAll(fact.Articles.Contains);
                    break;
            }
        }

        return await InOrder(workspace, members, cancellation);
    }

    /// <summary>Why articles are where they are.</summary>
    public async Task<IReadOnlyDictionary<ArticleId, Placement>> Placements(WorkspaceKey workspace, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellation) =>
        (await decisions.Decisions(workspace, articles, cancellation)).ToDictionary(d => d.Article, d => new Placement(d.Decision, d.Decided));

    /// <summary>Reads on in a book up to the head's fact; answers how many articles that were, or null when it cannot be read on.</summary>
    private async Task<int?> Replay(StoryHead head, StoryBook book, long fact, CancellationToken cancellation)
    {
        var count = 0;
        while (fact < head.AppliedFact)
        {
            var facts = (await store.Facts(head.Id, fact, FactsAtOnce, cancellation)).TakeWhile(f => f.Number <= head.AppliedFact).ToList();
            if (facts.Count == 0 || facts[0].Number != fact + 1 || facts.Exists(f => f.Kind is StoryFactKind.Remove) || (count += facts.Sum(f => f.Articles.Count)) > StoryTeller.MostRebuilt)
            {
                return null;
            }

            var articles = (await log.Find(head.Partition.Workspace, [.. facts.SelectMany(f => f.Articles).Distinct()], cancellation)).ToDictionary(a => a.Id);
            foreach (var (kind, article) in facts.Where(f => f.Kind is StoryFactKind.Add or StoryFactKind.Absorb or StoryFactKind.Revise).SelectMany(f => f.Articles.Select(a => (f.Kind, Article: articles[a]))))
            {
                _ = kind == StoryFactKind.Revise ? book.Revise(article) : book.Add(article);
            }

            fact = facts[^1].Number;
        }

        return count;
    }

    private async Task<StoryBook> Anew(StoryHead head, CancellationToken cancellation) =>
        teller.Rebuild(await InOrder(head.Partition.Workspace, await store.Members(head.Id, StoryTeller.MostRebuilt, cancellation), cancellation), head.ArticleCount);

    private async Task<IReadOnlyList<Article>> InOrder(WorkspaceKey workspace, IReadOnlyList<ArticleId> ids, CancellationToken cancellation)
    {
        var articles = (await log.Find(workspace, ids, cancellation)).ToDictionary(a => a.Id);
        return [.. ids.Select(id => articles[id])];
    }
}
