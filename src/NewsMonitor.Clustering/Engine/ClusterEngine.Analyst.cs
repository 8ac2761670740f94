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
        var lifted = Apart(found);
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
        return new AnalystOutcome { Merges = merges, Lifted = lifted };
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

        if (separations.Holds(story, other))
        {
            return new AnalystOutcome();
        }

        separations.Add(story, other);
        return new AnalystOutcome { Kept = [new StoryPair(Math.Min(story, other), Math.Max(story, other))] };
    }

    /// <summary>Takes a <see cref="CannotLink"/> back.</summary>
    public AnalystOutcome AllowLink(long story, long other)
    {
        if (!separations.Holds(story, other))
        {
            return new AnalystOutcome();
        }

        separations.Remove(story, other);
        return new AnalystOutcome { Lifted = [new StoryPair(Math.Min(story, other), Math.Max(story, other))] };
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

    /// <summary>Takes articles out for good: they belong to another partition. Those that are in no live story are passed over.</summary>
    /// <param name="articles">The articles that leave, with all their copies.</param>
    /// <param name="vectors">Where stored vectors come from.</param>
    public AnalystOutcome Withdraw(IReadOnlyList<long> articles, VectorSource vectors)
    {
        var moves = new List<ArticleMove>();
        var ended = new List<long>();
        foreach (var group in articles.Where(article => stories.TryGetOf(article, out _)).GroupBy(article => StoryOf(article)!.Value).ToArray())
        {
            _ = stories.TryGet(group.Key, out var from);
            foreach (var article in group)
            {
                stories.Dismiss(from!, article);
                moves.Add(new ArticleMove(article, group.Key, -1));
            }

            if (from!.Members.Count == 0)
            {
                ended.Add(group.Key);
                Close(from);
            }
            else
            {
                Rebuild(from, vectors);
            }
        }

        Tidy();
        return new AnalystOutcome { Moves = moves, Ended = ended };
    }

    /// <summary>The articles whose stored vectors a story is or would be summed from.</summary>
    public IReadOnlyList<long> TextsOf(long story) => stories.TryGet(story, out var found) ? [.. found.Members.Select(member => member.Text).Distinct()] : [];

    /// <summary>An article and the copies that go where it goes, ascending; empty when it is in no live story.</summary>
    public IReadOnlyList<long> WithCopies(long article) =>
        stories.TryGetOf(article, out var story) ? [.. story.Members.Where(member => Leaves(member, [article])).Select(member => member.Number).Order()] : [];

    /// <summary>Applies a step: the same calls in the same order give the same stories again.</summary>
    public AnalystOutcome Apply(AnalystStep step, VectorSource vectors) => step.Kind switch
    {
        AnalystStepKind.Merge => Merge([step.Story, step.Other]),
        AnalystStepKind.Split => Split(step.Story, step.Articles, step.Founds, vectors),
        AnalystStepKind.Move => Move(step.Articles[0], step.Other, step.Founds, vectors),
        AnalystStepKind.Apart => CannotLink(step.Story, step.Other),
        AnalystStepKind.Allow => AllowLink(step.Story, step.Other),
        AnalystStepKind.Pin => Pin(step.Story, step.Other),
        AnalystStepKind.Unpin => Unpin(step.Story, step.Other),
        _ => Withdraw(step.Articles, vectors),
    };

    /// <summary>Applies a recorded step again. A story that only higher bounds kept begins anew when another ends in it, so that none lives on that has ended.</summary>
    public void Replay(AnalystStep step, VectorSource vectors)
    {
        if (step.Kind == AnalystStepKind.Merge && stories.TryGet(Math.Max(step.Story, step.Other), out _))
        {
            _ = Live(Math.Min(step.Story, step.Other));
        }

        Apply(step, vectors);
    }

    private List<StoryPair> Apart(List<Story> found)
    {
        var pairs = new List<StoryPair>();
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count; j++)
            {
                if (separations.Holds(found[i].Number, found[j].Number))
                {
                    pairs.Add(new StoryPair(found[i].Number, found[j].Number));
                }
            }
        }

        return pairs;
    }

    private static bool Leaves(StoryMember member, HashSet<long> leaving) =>
        leaving.Contains(member.Number) || (member.Follows && leaving.Contains(member.CopyOf));

    private AnalystOutcome Part(Story from, HashSet<long> leaving, long? into, long newStory, VectorSource vectors)
    {
        var target = into is { } wanted && stories.TryGet(wanted, out var live) ? live : null;
        if ((Unreadable(from, vectors) ?? (target is null ? null : Unreadable(target, vectors))) is { } text)
        {
            return AnalystOutcome.No($"The stored vector of article {text} is missing or of another release: rebuild it from the article's text first.");
        }

        if (into is null)
        {
            if (newStory <= lastNumber)
            {
                throw new ArgumentException($"A new story's number {newStory} must come after {lastNumber}.", nameof(newStory));
            }

            lastNumber = newStory;
        }

        var home = target ?? stories.Found(newStory, now);
        var moves = new List<ArticleMove>();
        foreach (var member in from.Members.Where(member => Leaves(member, leaving)).ToArray())
        {
            stories.Dismiss(from, member.Number);
            var parted = member.CopyOf >= 0 && !leaving.Contains(member.CopyOf) && home.Members.TrueForAll(other => other.Number != member.CopyOf);
            stories.Enlist(home, member with { Parted = parted });
            moves.Add(new ArticleMove(member.Number, from.Number, home.Number));
        }

        var ends = from.Members.Count == 0;
        IReadOnlyList<StoryPair> kept = [];
        if (ends)
        {
            separations.Forget(from.Number);
            stories.Remove(from);
        }
        else
        {
            kept = CannotLink(from.Number, home.Number).Kept;
            Rebuild(from, vectors);
        }

        Rebuild(home, vectors);
        Tidy();
        return new AnalystOutcome { Moves = moves, Founded = into is null ? home.Number : null, Ended = ends ? [from.Number] : [], Kept = kept };
    }

    // The first article whose vector a rebuild would need and not get; asked before anything is changed.
    private static long? Unreadable(Story story, VectorSource vectors)
    {
        foreach (var member in story.Members)
        {
            if (!VectorCodec.IsReadable(vectors(member.Text).Span))
            {
                return member.Text;
            }
        }

        return null;
    }

    // Sums a story anew from its members' stored vectors, in log order; awake, so that nothing is pruned for sleep. A copy whose original is elsewhere counts as an original.
    private void Rebuild(Story story, VectorSource vectors)
    {
        stories.Clear(story);
        stories.Touch(story, now);
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
    }
}
