namespace NewsMonitor.Clustering;

/// <summary>
/// Finds the stories that share an article's strongest terms, within a bounded number of index visits; then ranks the best by their cosines.
/// Ties go to the story founded earlier. Not thread-safe.
/// </summary>
internal sealed class CandidateFinder(StoryTable stories, PairScorer scorer, ClusterOptions options)
{
    private readonly List<(int Id, float Weight)> query = [];
    private readonly List<int> touched = [];
    private readonly List<Candidate> candidates = [];
    private float[] overlap = new float[1024];

    /// <summary>The best candidates for an article, best first. The scorer must be set to the article. The list is used again by the next call.</summary>
    public List<Candidate> Find(ArticleVector article)
    {
        Ask(article);
        Visit();
        candidates.Clear();
        foreach (var slot in Best())
        {
            var story = stories.At(slot);
            var rank = scorer.Rank(story, out var dots);
            candidates.Add(new Candidate { Story = story, Rank = rank, Dots = dots });
        }

        candidates.Sort(static (a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Story.Slot.CompareTo(b.Story.Slot));
        if (candidates.Count > options.Candidates)
        {
            candidates.RemoveRange(options.Candidates, candidates.Count - options.Candidates);
        }

        return candidates;
    }

    // The strongest terms that have a posting: words and numbers come strongest first, each for itself.
    private void Ask(ArticleVector article)
    {
        query.Clear();
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

    private void Visit()
    {
        foreach (var slot in touched)
        {
            overlap[slot] = 0;
        }

        touched.Clear();
        if (overlap.Length < stories.Slots)
        {
            Array.Resize(ref overlap, Math.Max(stories.Slots, overlap.Length * 2));
        }

        var left = options.QueryVisits;
        for (var i = 0; i < query.Count && left > 0; i++)
        {
            // A common term may use no more than its part of what is left, its latest stories first.
            var postings = stories.Postings.Of(query[i].Id);
            var most = Math.Max(64, Math.Min(left, 4 * left / (query.Count - i)));
            postings = postings[Math.Max(0, postings.Length - most)..];
            left -= postings.Length;
            var weight = query[i].Weight * query[i].Weight;
            foreach (var slot in postings)
            {
                if (overlap[slot] == 0)
                {
                    touched.Add(slot);
                }

                overlap[slot] += weight;
            }
        }
    }

    // The slots of the largest overlaps; a partial selection by a bounded heap whose root is the worst.
    private List<int> Best()
    {
        if (touched.Count <= options.Compared)
        {
            return touched;
        }

        heap.Clear();
        foreach (var slot in touched)
        {
            if (heap.Count < options.Compared)
            {
                heap.Add(slot);
                if (heap.Count == options.Compared)
                {
                    for (var i = (heap.Count / 2) - 1; i >= 0; i--)
                    {
                        Sink(i);
                    }
                }
            }
            else if (Better(slot, heap[0]))
            {
                heap[0] = slot;
                Sink(0);
            }
        }

        return heap;
    }

    private readonly List<int> heap = [];

    private bool Better(int a, int b) => overlap[a] != overlap[b] ? overlap[a] > overlap[b] : a < b;

    private void Sink(int at)
    {
        while (true)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2; child++)
            {
                worst = child < heap.Count && Better(heap[worst], heap[child]) ? child : worst;
            }

            if (worst == at)
            {
                return;
            }

            (heap[at], heap[worst]) = (heap[worst], heap[at]);
            at = worst;
        }
    }
}
