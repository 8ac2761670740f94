namespace NewsMonitor.Clustering;

/// <summary>
/// The terms of one kind in the article being measured, laid out for asking story after story: by place, weights widened once, and a place for "not there" whose weights
/// are zero. What a story's term adds to a sum is then added without asking whether the article has it: adding nothing changes no bit. Not thread-safe.
/// </summary>
internal sealed class PlacedTerms
{
    private readonly TermPlaces places = new();
    private PlacedTerm[] terms = new PlacedTerm[129];

    /// <summary>How many terms the article has.</summary>
    public int Count { get; private set; }

    /// <summary>The inverse document frequencies of those in title or lead, added up.</summary>
    public double Mass { get; private set; }

    /// <summary>Lays out an article's terms.</summary>
    public void Set(VectorTerm[] vector)
    {
        places.Begin();
        if (terms.Length <= vector.Length)
        {
            terms = new PlacedTerm[vector.Length + 1];
        }

        (Count, Mass) = (vector.Length, 0);
        for (var i = 0; i < vector.Length; i++)
        {
            places.Set(vector[i].Id, i);
            var idf = (double)vector[i].Idf;
            terms[i + 1] = new PlacedTerm
            {
                Whole = (double)vector[i].Whole,
                Part = (double)vector[i].Part,
                Idf = idf,
                LeadingIdf = vector[i].Leading ? idf : 0,
                Exclusive = vector[i].Leading ? PlacedTerm.Unknown : 0,
            };
            Mass += terms[i + 1].LeadingIdf;
        }
    }

    /// <summary>The article's term; one without weight when it does not have it.</summary>
    public ref PlacedTerm Of(int id) => ref terms[places.Of(id) + 1];

    /// <summary>The scalar products with a story's sums: of whole weights and of part weights.</summary>
    public (double Whole, double Part) Dot(TermSums sums)
    {
        var (whole, part) = (0.0, 0.0);
        if (Count == 0)
        {
            return (whole, part);
        }

        foreach (ref readonly var term in sums.Terms)
        {
            ref readonly var placed = ref Of(term.Id);
            whole += placed.Whole * term.Whole;
            part += placed.Part * term.Part;
        }

        return (whole, part);
    }
}
