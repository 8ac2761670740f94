using NewsMonitor.Model;
using NewsMonitor.Stories.Headlines;

namespace NewsMonitor.Stories.Heads;

/// <summary>Makes a story's next version of the facts that its partition decided. The cost depends on the articles concerned, not on the story's size. Pure; safe for use from many threads.</summary>
public sealed class HeadComposer(HeadlineChooser headlines)
{
    /// <summary>A composer with the word lists that ship with the product.</summary>
    public HeadComposer()
        : this(new HeadlineChooser())
    {
    }

    /// <summary>Applies facts, in number order, to a story.</summary>
    /// <param name="before">The story as it was; null when these are its first facts.</param>
    /// <param name="story">The story.</param>
    /// <param name="partition">Its partition.</param>
    /// <param name="facts">The facts after those that are applied; at least one.</param>
    /// <param name="articles">Every article that the facts name, in its newest version.</param>
    /// <param name="at">Now.</param>
    public ComposedStory Compose(ToldStory? before, StoryId story, PartitionKey partition, IReadOnlyList<StoryFact> facts, IReadOnlyDictionary<ArticleId, Article> articles, DateTimeOffset at)
    {
        var draft = new HeadDraft(before ?? new ToldStory(new StoryHead { Id = story, Partition = partition }, HeadlineState.Empty), articles, headlines);
        if (before is null)
        {
            draft.Say(new StoryChange(StoryChangeKind.Created));
        }

        foreach (var fact in facts)
        {
            draft.Apply(fact);
        }

        return draft.Finish(facts[^1].Number, at);
    }
}
