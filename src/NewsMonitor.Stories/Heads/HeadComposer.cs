using NewsMonitor.Model;
using NewsMonitor.Stories.Phases;
using NewsMonitor.Stories.Telling;

namespace NewsMonitor.Stories.Heads;

/// <summary>Makes a story's next version of the facts that its partition decided. The cost depends on the articles concerned, not on the story's size. Pure; safe for use from many threads, a story from one at a time.</summary>
public sealed class HeadComposer(StoryTeller teller)
{
    /// <summary>A composer with the word lists that ship with the product.</summary>
    public HeadComposer()
        : this(new StoryTeller())
    {
    }

    /// <summary>Applies facts to a story. The story's book goes on: it belongs to the answer from here on.</summary>
    /// <param name="before">The story as it was; null when these are its first facts.</param>
    /// <param name="turn">The facts, and what they are about.</param>
    public ComposedStory Compose(ToldStory? before, StoryTurn turn)
    {
        var draft = new HeadDraft(before ?? new ToldStory(new StoryHead { Id = turn.Story, Partition = turn.Partition }, teller.Begin(), StoryTold.Empty), turn, teller);
        if (before is null)
        {
            draft.Say(new StoryChange(StoryChangeKind.Created));
        }

        foreach (var fact in turn.Facts)
        {
            draft.Apply(fact);
        }

        return draft.Finish();
    }

    /// <summary>The next version of a story whose phase has changed by the passing of time alone; null when it has not.</summary>
    /// <param name="before">The story as it was.</param>
    /// <param name="at">Now.</param>
    public static ComposedStory? Cool(ToldStory before, DateTimeOffset at)
    {
        var head = before.Head;
        if (head.Ended || head.Pace.Until is not { } until || until > at)
        {
            return null;
        }

        var pace = PhaseRule.Apply(head.Pace, head.FirstPublishedAt, head.LastPublishedAt, at);
        var next = head with { Version = head.Version + 1, Pace = pace };
        var update = new StoryUpdate
        {
            Workspace = head.Partition.Workspace,
            StoryId = head.Id,
            Version = next.Version,
            At = at,
            Changes = [HeadDraft.PhaseChange(pace.Phase)],
            Headline = head.Headline,
            ArticleCount = head.ArticleCount,
        };
        return new() { Story = before with { Head = next }, Update = update, Added = [], Removed = [] };
    }
}
