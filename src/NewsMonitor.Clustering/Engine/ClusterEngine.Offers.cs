using System.Numerics;
using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    /// <summary>How many articles a live story has, copies left out; 0 when it does not live.</summary>
    public int SizeOf(long story) => stories.TryGet(story, out var found) ? found.Size : 0;

    /// <summary>True for a live story that may still become part of another.</summary>
    public bool IsSmall(long story) => stories.TryGet(story, out var found) && found.Kept is not null;

    /// <summary>True when the story that an article was put in is to be shown to other parts: it has 1, 2, 4, 8 … articles, or others became part of it.</summary>
    public bool IsToShow(long article, ClusterOutcome outcome) =>
        outcome.Outcome != OutcomeKind.Copy && (BitOperations.IsPow2(SizeOf(StoryOf(article) ?? outcome.Story)) || outcome.Merges.Count > 0);

    /// <summary>What a story shows to the engines of other parts; null when it is too large to become part of another, has slept, does not live, or an analyst keeps it apart from any other.</summary>
    public StoryOffer? Offer(long story) => stories.TryGet(story, out var found) && found.Kept is { Count: > 0 } kept && !separations.Names(story)
        ? new StoryOffer(story, [.. kept.Select(vector => (ReadOnlyMemory<byte>)VectorCodec.Write(vector, terms))])
        : null;

    /// <summary>
    /// The story here that is one with a story that another part offers; null when there is none. Asks for more than its own stories need
    /// to merge, for each part that is asked is one more chance to be wrong. Changes nothing.
    /// </summary>
    public StoryMatch? Match(StoryOffer offer)
    {
        var strangers = new Dictionary<ulong, int>();
        var vectors = offer.Vectors.Select(bytes => VectorCodec.Read(offer.Story, bytes.Span, hash => Known(hash, strangers))).ToList();
        if (vectors.Count == 0)
        {
            return null;
        }

        // The latest article finds; all of them decide.
        var looked = Score(vectors[^1]).Where(candidate => candidate.Score >= options.MergeLookScore)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Story.Number)
            .Take(Math.Max(1, options.MergeLooks)).Select(candidate => candidate.Story).ToList();
        StoryMatch? best = null;
        foreach (var story in looked)
        {
            var score = vectors.Average(vector => ScoreOf(vector, story));
            if (score >= (vectors.Count == 1 ? options.PartJoinScore : options.PartMergeScore) && (best is not { } b || score > b.Score))
            {
                best = new StoryMatch(story.Number, score);
            }
        }

        return best;
    }

    /// <summary>True when an analyst keeps the story apart from another: it stays in its part, where that is known.</summary>
    public bool IsPinned(long story) => separations.Names(story);

    /// <summary>The engine's mark for a story of another part.</summary>
    public static long MarkOf(string story) => -1 - (long)(StableHash.Place(story) >> 1);

    /// <summary>A story is kept apart from one of another part: it is offered to no part any more.</summary>
    /// <param name="story">The story.</param>
    /// <param name="mark">The other, by <see cref="MarkOf"/>.</param>
    public AnalystOutcome Pin(long story, long mark)
    {
        if (!stories.TryGet(story, out _))
        {
            return AnalystOutcome.No($"Story {story} is not live: it was closed, merged away or never founded.");
        }

        separations.Add(story, mark);
        return new AnalystOutcome();
    }

    /// <summary>Takes a <see cref="Pin"/> back.</summary>
    public AnalystOutcome Unpin(long story, long mark)
    {
        separations.Remove(story, mark);
        return new AnalystOutcome();
    }

    private double ScoreOf(ArticleVector vector, Story story)
    {
        scorer.Set(vector);
        scorer.Expect(story, meeting);
        scorer.Measure(story, meeting, scorer.Dots(story, meeting), row);
        return Math.Clamp(model.Score(row), -8, 8);
    }

    // A term that this part has never met gets a number that no story here has, so that looking leaves no trace.
    private int Known(ulong hash, Dictionary<ulong, int> strangers)
    {
        if (terms.Find(hash) is var id && id >= 0)
        {
            return id;
        }

        if (!strangers.TryGetValue(hash, out var number))
        {
            strangers.Add(hash, number = terms.Size + strangers.Count);
        }

        return number;
    }
}
