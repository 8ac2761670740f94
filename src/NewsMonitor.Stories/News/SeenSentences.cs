using NewsMonitor.Model;

namespace NewsMonitor.Stories.News;

/// <summary>Remembers the sentences that a story has had, as sets of term hashes, and tells whether another says something else. Bounded: the oldest are forgotten. Not safe for use from many threads.</summary>
public sealed class SeenSentences
{
    /// <summary>The most sentences remembered of a story.</summary>
    public const int MostSentences = 600;

    /// <summary>The most terms remembered of a sentence.</summary>
    public const int MostTerms = 24;

    private const int FewestTerms = 3;
    private const double KnownFromOne = 0.6;
    private const double KnownFromAll = 0.82;
    private const int Together = 3;

    private readonly Queue<uint[]> sentences;
    private readonly Dictionary<uint, HashSet<uint[]>> byTerm = [];

    /// <summary>A memory with what was stored of it.</summary>
    public SeenSentences(IEnumerable<uint[]> stored)
    {
        sentences = new(stored);
        foreach (var sentence in sentences)
        {
            Index(sentence);
        }
    }

    /// <summary>The sentences, oldest first.</summary>
    public IReadOnlyCollection<uint[]> Sentences => sentences;

    /// <summary>The set under which a sentence is remembered.</summary>
    public static uint[] Set(IReadOnlyList<string> terms) => [.. terms.Take(MostTerms).Select(t => (uint)StableHash.Place(t)).Distinct()];

    /// <summary>True when the story has had what a sentence says, in one sentence or in a few together. Too short a sentence says nothing.</summary>
    public bool IsKnown(uint[] sentence)
    {
        if (sentence.Length < FewestTerms)
        {
            return true;
        }

        var shared = new Dictionary<uint[], int>(ReferenceEqualityComparer.Instance);
        foreach (var term in sentence)
        {
            if (byTerm.TryGetValue(term, out var holders))
            {
                foreach (var holder in holders)
                {
                    shared[holder] = shared.GetValueOrDefault(holder) + 1;
                }
            }
        }

        if (shared.Count == 0)
        {
            return false;
        }

        var best = shared.OrderByDescending(s => s.Value).Take(Together).ToList();
        if (best[0].Value >= KnownFromOne * sentence.Length)
        {
            return true;
        }

        var covered = sentence.Count(term => best.Exists(s => Array.IndexOf(s.Key, term) >= 0));
        return covered >= KnownFromAll * sentence.Length;
    }

    /// <summary>Remembers a sentence.</summary>
    public void Add(uint[] sentence)
    {
        if (sentence.Length < FewestTerms)
        {
            return;
        }

        sentences.Enqueue(sentence);
        Index(sentence);
        if (sentences.Count > MostSentences)
        {
            Forget(sentences.Dequeue());
        }
    }

    private void Index(uint[] sentence)
    {
        foreach (var term in sentence)
        {
            if (!byTerm.TryGetValue(term, out var holders))
            {
                byTerm[term] = holders = new(ReferenceEqualityComparer.Instance);
            }

            holders.Add(sentence);
        }
    }

    private void Forget(uint[] sentence)
    {
        foreach (var term in sentence)
        {
            if (byTerm.TryGetValue(term, out var holders) && holders.Remove(sentence) && holders.Count == 0)
            {
                byTerm.Remove(term);
            }
        }
    }
}
