using NewsMonitor.Model;

namespace NewsMonitor.Stories.Statements;

/// <summary>Marks the words of the fullest wording where the others differ from it: changed where another has other words in their place, added where most have nothing.</summary>
internal static class FullestMarks
{
    private const int FewWords = 4;

    /// <summary>The words of <paramref name="fullest"/>; all the same when there is no other wording.</summary>
    public static IReadOnlyList<MarkedWord> Mark(string fullest, IReadOnlyList<string> others)
    {
        var words = WordMarks.Words(fullest);
        var (changed, lacking) = (new int[words.Count], new int[words.Count]);
        foreach (var other in others)
        {
            Count(WordMarks.Mark(fullest, other), changed, lacking);
        }

        return [.. words.Select((word, i) => new MarkedWord(word, changed[i] > 0 ? MarkedWord.Changed : lacking[i] * 2 > others.Count ? MarkedWord.Added : MarkedWord.Same))];
    }

    // Where two wordings part for a long stretch, no word stands for another.
    private static void Count(IReadOnlyList<MarkedWord> marked, int[] changed, int[] lacking)
    {
        var own = 0;
        for (var i = 0; i < marked.Count;)
        {
            var end = i;
            while (end < marked.Count && marked[end].Mark == marked[i].Mark)
            {
                end++;
            }

            for (; i < end; i++)
            {
                if (marked[i].Mark == MarkedWord.Missing)
                {
                    continue;
                }

                if (marked[i].Mark == MarkedWord.Added)
                {
                    lacking[own]++;
                }
                else if (marked[i].Mark == MarkedWord.Changed)
                {
                    lacking[own]++;
                    changed[own] += Length(marked, i) <= FewWords ? 1 : 0;
                }

                own++;
            }
        }
    }

    private static int Length(IReadOnlyList<MarkedWord> marked, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && marked[start - 1].Mark == MarkedWord.Changed)
        {
            start--;
        }

        while (end + 1 < marked.Count && marked[end + 1].Mark == MarkedWord.Changed)
        {
            end++;
        }

        return end - start + 1;
    }
}
