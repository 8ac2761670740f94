using System.Runtime.CompilerServices;

namespace NewsMonitor.Clustering;

/// <summary>
/// The terms of one kind in the article being measured, laid out for asking story after story: by place, weights widened once. A small table of marks, which stays in the
/// processor's nearest cache, passes over nearly all terms that the article does not have. Not thread-safe.
/// </summary>
internal sealed class PlacedTerms
{
    private const int MarkBits = 12;

    private readonly TermPlaces places = new();
    private readonly byte[] marks = new byte[1 << MarkBits];
    private PlacedTerm[] terms = new PlacedTerm[128];

    /// <summary>How many terms the article has.</summary>
    public int Count { get; private set; }

    /// <summary>The inverse document frequencies of those in title or lead, added up.</summary>
    public double Mass { get; private set; }

    /// <summary>The article's term at a place.</summary>
    public ref PlacedTerm this[int place] => ref terms[place];

    /// <summary>Lays out an article's terms.</summary>
    public void Set(VectorTerm[] vector)
    {
        places.Begin();
        Array.Clear(marks);
        if (terms.Length < vector.Length)
        {
            terms = new PlacedTerm[vector.Length];
        }

        (Count, Mass) = (vector.Length, 0);
        for (var i = 0; i < vector.Length; i++)
        {
            places.Set(vector[i].Id, i);
            marks[Mark(vector[i].Id)] = 1;
            var idf = (double)vector[i].Idf;
            terms[i] = new PlacedTerm
            {
                Whole = (double)vector[i].Whole,
                Part = (double)vector[i].Part,
                Idf = idf,
                LeadingIdf = vector[i].Leading ? idf : 0,
                Exclusive = vector[i].Leading ? PlacedTerm.Unknown : 0,
            };
            Mass += terms[i].LeadingIdf;
        }
    }

    /// <summary>Finds which of a story's terms the article has, in the story's order; answers how many. There is room for all of the story's.</summary>
    public int Meet(ReadOnlySpan<int> ids, MetTerm[] met)
    {
        if (Count == 0)
        {
            return 0;
        }

        // Those that are marked, without a branch on each: it could not be foreseen.
        var (all, marked) = (marks, 0);
        for (var i = 0; i < ids.Length; i++)
        {
            met[marked] = new MetTerm(i, 0);
            marked += all[Mark(ids[i])];
        }

        var count = 0;
        foreach (var term in met.AsSpan(0, marked))
        {
            var place = places.Of(ids[term.InStory]);
            if (place >= 0)
            {
                met[count++] = new MetTerm(term.InStory, place);
            }
        }

        return count;
    }

    /// <summary>The scalar products with a story's sums, over the terms that both have: of whole weights and of part weights.</summary>
    public (double Whole, double Part) Dot(TermSums sums, ReadOnlySpan<MetTerm> met)
    {
        var (whole, part) = (0.0, 0.0);
        var weights = sums.Weights;
        foreach (var term in met)
        {
            ref readonly var placed = ref terms[term.InArticle];
            ref readonly var weight = ref weights[term.InStory];
            whole += placed.Whole * weight.Whole;
            part += placed.Part * weight.Part;
        }

        return (whole, part);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mark(int id) => (int)((uint)id * 0x9E3779B1u >> (32 - MarkBits));
}
