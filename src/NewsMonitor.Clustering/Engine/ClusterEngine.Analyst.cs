namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    /// <summary>Makes one story of several; the oldest number goes on. Lifts what kept them apart.</summary>
    public AnalystOutcome Merge(IReadOnlyList<long> storyNumbers)
    {
        var found = new List<Story>();
        foreach (var number in storyNumbers.Distinct().Order())
        {
            if (!stories.TryGet(number, out var story))
            {
                return AnalystOutcome.No($"Story {number} is not live: it was closed, merged away or never founded.");
            }

            found.Add(story);
        }

        var merges = new List<StoryMerge>();
        foreach (var from in found.Skip(1))
        {
            separations.Remove(from.Number, found[0].Number);
            Join(from, found[0]);
            merges.Add(new StoryMerge(from.Number, found[0].Number));
        }

        if (found.Count > 0)
        {
            stories.Touch(found[0], now);
        }

        Tidy();
        return new AnalystOutcome { Merges = merges };
    }

    /// <summary>Two articles belong together: merges the stories that hold them.</summary>
    public AnalystOutcome MustLink(long article, long other)
    {
        if (!stories.TryGetOf(article, out var a) || !stories.TryGetOf(other, out var b))
        {
            return AnalystOutcome.No($"Articles {article} and {other} are not both in live stories.");
        }

        return a == b ? new AnalystOutcome() : Merge([a.Number, b.Number]);
    }

    /// <summary>The engine will never merge these two stories, nor what they become part of.</summary>
    public AnalystOutcome CannotLink(long story, long other)
    {
        if (story == other || !stories.TryGet(story, out _) || !stories.TryGet(other, out _))
        {
            return AnalystOutcome.No($"Stories {story} and {other} are not two live stories.");
        }

        separations.Add(story, other);
        return new AnalystOutcome();
    }

    /// <summary>Takes a <see cref="CannotLink"/> back.</summary>
    public AnalystOutcome AllowLink(long story, long other)
    {
        separations.Remove(story, other);
        return new AnalystOutcome();
    }

    /// <summary>Moves an article, and the copies that follow it, into another story. The two stories are kept apart from then on.</summary>
    /// <param name="article">The article.</param>
    /// <param name="into">The story it is to be in; null to found one.</param>
    /// <param name="newStory">The number of a story that is founded: the position of this command in the log.</param>
    /// <param name="vectors">Where stored vectors come from.</param>
    public AnalystOutcome Move(long article, long? into, long newStory, VectorSource vectors)
    {
        if (!stories.TryGetOf(article, out var from))
        {
            return AnalystOutcome.No($"Article {article} is not in a live story.");
        }

        return into is { } number && !stories.TryGet(number, out _)
            ? AnalystOutcome.No($"Story {number} is not live: it was closed, merged away or never founded.")
            : into == from.Number ? new AnalystOutcome() : Part(from, [article], into, newStory, vectors);
    }

    /// <summary>Makes a story of its own of some of a story's articles, with the copies that follow them. The two are kept apart from then on.</summary>
    /// <param name="story">The story.</param>
    /// <param name="articles">The articles that leave it; not all of them.</param>
    /// <param name="newStory">The number of the new story: the position of this command in the log.</param>
    /// <param name="vectors">Where stored vectors come from.</param>
    public AnalystOutcome Split(long story, IReadOnlyList<long> articles, long newStory, VectorSource vectors)
    {
        if (!stories.TryGet(story, out var from))
        {
            return AnalystOutcome.No($"Story {story} is not live: it was closed, merged away or never founded.");
        }

        var leaving = articles.ToHashSet();
        if (leaving.Count == 0 || leaving.Any(article => !stories.TryGetOf(article, out var holder) || holder != from))
        {
            return AnalystOutcome.No($"Not all the articles are in story {story}.");
        }

        return from.Members.TrueForAll(member => Leaves(member, leaving))
            ? AnalystOutcome.No($"All of story {story} would leave it: there is nothing to split.")
            : Part(from, leaving, null, newStory, vectors);
    }

    private static bool Leaves(StoryMember member, HashSet<long> leaving) =>
        leaving.Contains(member.Number) || (member.Follows && leaving.Contains(member.CopyOf));

    private AnalystOutcome Part(Story from, HashSet<long> leaving, long? into, long newStory, VectorSource vectors)
    {
        if (into is null)
        {
            if (newStory <= lastNumber)
            {
                throw new ArgumentException($"A new story's number {newStory} must come after {lastNumber}.", nameof(newStory));
            }

            lastNumber = newStory;
        }

        var home = into is { } number && stories.TryGet(number, out var known) ? known : stories.Found(newStory, now);
        var moves = new List<ArticleMove>();
        foreach (var member in from.Members.Where(member => Leaves(member, leaving)).ToArray())
        {
            stories.Dismiss(from, member.Number);
            var parted = member.CopyOf >= 0 && !leaving.Contains(member.CopyOf) && home.Members.TrueForAll(other => other.Number != member.CopyOf);
            stories.Enlist(home, member with { Parted = parted });
            moves.Add(new ArticleMove(member.Number, from.Number, home.Number));
        }

        var ends = from.Members.Count == 0;
        if (ends)
        {
            separations.Forget(from.Number);
            stories.Remove(from);
        }
        else
        {
            separations.Add(from.Number, home.Number);
            Rebuild(from, vectors);
        }

        Rebuild(home, vectors);
        Tidy();
        return new AnalystOutcome { Moves = moves, Founded = into is null ? home.Number : null, Ended = ends ? [from.Number] : [] };
    }

    // Sums a story anew from its members' stored vectors, in log order. A copy whose original is elsewhere counts as an original.
    private void Rebuild(Story story, VectorSource vectors)
    {
        stories.Clear(story);
        foreach (var member in story.Members.ToArray())
        {
            if (member.Follows)
            {
                continue;
            }

            var vector = VectorCodec.Read(member.Number, vectors(member.Text).Span, terms);
            scorer.Set(vector);
            stories.Add(story, vector, scorer.Dots(story));
        }

        stories.Touch(story, now);
    }
}
