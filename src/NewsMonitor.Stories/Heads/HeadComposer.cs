using NewsMonitor.Model;
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
}
