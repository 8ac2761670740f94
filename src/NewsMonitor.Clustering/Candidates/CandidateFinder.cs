using System.Runtime.InteropServices;
using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>
/// Finds the stories that share an article's strongest terms, within a bounded number of index visits; then ranks the best by their cosines.
/// Ties go to the story founded earlier. Not thread-safe.
/// </summary>
internal sealed class CandidateFinder(StoryTable stories, PairScorer scorer, ClusterOptions options)
{
    // So many slots cost as much to look through side by side as one that is noted and found again.
    private const int SlotsPerVisit = 16;

    private readonly List<(int Id, float Weight, int Visits)> query = [];
    private readonly List<Candidate> candidates = [];
    private readonly SlotHeap best = new(options.Compared);
    private readonly StoryDots[] dots = new StoryDots[options.Compared];
    private readonly Meeting[] meetings = [.. Enumerable.Range(0, options.Compared).Select(_ => new Meeting())];
    private readonly double[] ranks = new double[options.Compared];
    private readonly int[] order = new int[options.Compared];
    private int[] touched = new int[1024];
    private int touchedCount;
    private float[] overlap = new float[1024];
    private int dense;

    /// <summary>How often the bound on index visits has cut a search short.</summary>
    public long Cut { get; private set; }

    /// <summary>The best candidates for an article, best first. The scorer must be set to the article. The list is used again by the next call.</summary>
    public List<Candidate> Find(ArticleVector article)
    {
        Ask(article);
        var visits = Plan();
        Clear();
        dense = stories.Slots <= (long)visits * SlotsPerVisit ? stories.Slots : 0;
        Visit();
        var found = dense > 0 ? best.Best(overlap.AsSpan(0, dense)) : best.Best(touched.AsSpan(0, touchedCount), overlap);
        Rank(found);
        candidates.Clear();
        for (var i = 0; i < Math.Min(found.Length, options.Candidates); i++)
        {
            candidates.Add(new Candidate { Story = stories.At(found[order[i]]), Rank = -ranks[i], Dots = dots[order[i]], Meeting = meetings[order[i]] });
        }

        return candidates;
    }

    // Slots ascend, so that equal ranks stay in the order of founding.
    private void Rank(Span<int> slots)
    {
        slots.Sort();
        foreach (var slot in slots)
        {
            Ahead.FetchObject(stories.At(slot));
        }

        foreach (var slot in slots)
        {
            stories.At(slot).ExpectSums();
        }

        foreach (var slot in slots)
        {
            stories.At(slot).ExpectBlocks();
        }

        for (var i = 0; i < slots.Length; i++)
        {
            if (i + 1 < slots.Length)
            {
                stories.At(slots[i + 1]).ExpectIds();
            }

            scorer.Meet(stories.At(slots[i]), meetings[i]);
            order[i] = i;
            if (i > 0)
            {
                ranks[i - 1] = -scorer.Rank(stories.At(slots[i - 1]), meetings[i - 1], out dots[i - 1]);
            }
        }

        if (slots is [.., var last])
        {
            ranks[slots.Length - 1] = -scorer.Rank(stories.At(last), meetings[slots.Length - 1], out dots[slots.Length - 1]);
        }

        ranks.AsSpan(0, slots.Length).Sort(order.AsSpan(0, slots.Length));
        Ties.Order(ranks.AsSpan(0, slots.Length), order.AsSpan(0, slots.Length));
    }

    // The strongest terms that have a posting: words and numbers come strongest first, each for itself.
    private void Ask(ArticleVector article)
    {
        query.Clear();
        Expect(article.Words);
        Expect(article.Numbers);
        var (word, number) = (0, 0);
        while (query.Count < options.QueryTerms && (word < article.Words.Length || number < article.Numbers.Length))
        {
            var takesWord = number >= article.Numbers.Length
                || (word < article.Words.Length && article.Words[word].Whole >= article.Numbers[number].Whole);
            var term = takesWord ? article.Words[word++] : article.Numbers[number++];
            if (!stories.Postings.Of(term.Id).IsEmpty)
            {
                query.Add((term.Id, (float)term.Whole, 0));
                stories.Postings.ExpectLatest(term.Id);
            }
        }
    }

    private void Expect(VectorTerm[] terms)
    {
        foreach (ref readonly var term in terms.AsSpan())
        {
            stories.Postings.Expect(term.Id);
        }
    }

    // How many index entries of each term are visited, the latest: a common term may use no more than its part of what is left. Answers how many in all.
    private int Plan()
    {
        var left = options.QueryVisits;
        var cut = false;
        var terms = CollectionsMarshal.AsSpan(query);
        for (var i = 0; i < terms.Length && left > 0; i++)
        {
            var postings = stories.Postings.Of(terms[i].Id).Length;
            var most = Math.Max(64, Math.Min(left, 4 * left / (terms.Length - i)));
            cut |= postings > most;
            terms[i].Visits = Math.Min(postings, most);
            left -= terms[i].Visits;
            cut |= left <= 0 && i + 1 < terms.Length;
        }

        Cut += cut ? 1 : 0;
        return options.QueryVisits - left;
    }

    // Forgets the last search.
    private void Clear()
    {
        overlap.AsSpan(0, dense).Clear();
        foreach (var slot in touched.AsSpan(0, touchedCount))
        {
            overlap[slot] = 0;
        }

        touchedCount = 0;
        if (overlap.Length < stories.Slots)
        {
            Array.Resize(ref overlap, Math.Max(stories.Slots, overlap.Length * 2));
        }
    }

    private void Visit()
    {
        foreach (ref readonly var term in CollectionsMarshal.AsSpan(query))
        {
            var postings = stories.Postings.Of(term.Id)[^term.Visits..];
            if (dense > 0)
            {
                Add(postings, term.Weight * term.Weight);
            }
            else
            {
                AddAndNote(postings, term.Weight * term.Weight);
            }
        }
    }

    private void Add(ReadOnlySpan<int> postings, float weight)
    {
        var sums = overlap;
        foreach (var slot in postings)
        {
            sums[slot] += weight;
        }
    }

    private void AddAndNote(ReadOnlySpan<int> postings, float weight)
    {
        if (touched.Length < touchedCount + postings.Length)
        {
            Array.Resize(ref touched, Math.Max(touchedCount + postings.Length, touched.Length * 2));
        }

        var (sums, places, count) = (overlap, touched, touchedCount);
        foreach (var slot in postings)
        {
            ref var sum = ref sums[slot];
            places[count] = slot;
            count += sum == 0 ? 1 : 0;
            sum += weight;
        }

        touchedCount = count;
    }
}
