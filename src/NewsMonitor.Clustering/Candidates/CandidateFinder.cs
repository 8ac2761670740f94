namespace NewsMonitor.Clustering;

/// <summary>
/// Finds the stories that share an article's strongest terms, within a bounded number of index visits; then ranks the best by their cosines.
/// Ties go to the story founded earlier. Not thread-safe.
/// </summary>
internal sealed class CandidateFinder(StoryTable stories, PairScorer scorer, ClusterOptions options)
{
    private readonly List<(int Id, float Weight)> query = [];
    private readonly List<Candidate> candidates = [];
    private readonly SlotHeap best = new(options.Compared);
    private readonly StoryDots[] dots = new StoryDots[options.Compared];
    private readonly double[] ranks = new double[options.Compared];
    private readonly int[] order = new int[options.Compared];
    private int[] touched = new int[1024];
    private int touchedCount;
    private float[] overlap = new float[1024];

    /// <summary>How often the bound on index visits has cut a search short.</summary>
    public long Cut { get; private set; }

    /// <summary>The best candidates for an article, best first. The scorer must be set to the article. The list is used again by the next call.</summary>
    public List<Candidate> Find(ArticleVector article)
    {
        Ask(article);
        Visit();
        var found = best.Best(touched.AsSpan(0, touchedCount), overlap);
        Rank(found);
        candidates.Clear();
        for (var i = 0; i < Math.Min(found.Length, options.Candidates); i++)
        {
            candidates.Add(new Candidate { Story = stories.At(found[order[i]]), Rank = -ranks[i], Dots = dots[order[i]] });
        }

        return candidates;
    }

    // Slots ascend, so that equal ranks stay in the order of founding.
    private void Rank(Span<int> slots)
    {
        slots.Sort();
        for (var i = 0; i < slots.Length; i++)
        {
            if (i + 1 < slots.Length)
            {
                stories.At(slots[i + 1]).Expect();
            }

            ranks[i] = -scorer.Rank(stories.At(slots[i]), out dots[i]);
            order[i] = i;
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
                query.Add((term.Id, (float)term.Whole));
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

    private void Visit()
    {
        foreach (var slot in touched.AsSpan(0, touchedCount))
        {
            overlap[slot] = 0;
        }

        touchedCount = 0;
        if (overlap.Length < stories.Slots)
        {
            Array.Resize(ref overlap, Math.Max(stories.Slots, overlap.Length * 2));
        }

        var left = options.QueryVisits;
        var cut = false;
        for (var i = 0; i < query.Count && left > 0; i++)
        {
            // A common term may use no more than its part of what is left, its latest stories first.
            var postings = stories.Postings.Of(query[i].Id);
            var most = Math.Max(64, Math.Min(left, 4 * left / (query.Count - i)));
            cut |= postings.Length > most;
            postings = postings[Math.Max(0, postings.Length - most)..];
            left -= postings.Length;
            cut |= left <= 0 && i + 1 < query.Count;
            Visit(postings, query[i].Weight * query[i].Weight);
        }

        Cut += cut ? 1 : 0;
    }

    private void Visit(ReadOnlySpan<int> postings, float weight)
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
