namespace NewsMonitor.Clustering;

/// <summary>Gives each of an article's four vectors length 1: words with numbers, headline and lead, names, numbers.</summary>
internal static class Normalising
{
    /// <summary>Scales the weights in place.</summary>
    public static ArticleVector Normalise(this ArticleVector vector)
    {
        var (all, lead, names, numbers) = (0.0, 0.0, 0.0, 0.0);
        foreach (ref readonly var term in vector.Words.AsSpan())
        {
            all += Square(term.Whole);
            lead += Square(term.Part);
        }

        foreach (ref readonly var term in vector.Numbers.AsSpan())
        {
            all += Square(term.Whole);
            numbers += Square(term.Part);
        }

        foreach (ref readonly var term in vector.Names.AsSpan())
        {
            names += Square(term.Whole);
        }

        Scale(vector.Words, all, lead);
        Scale(vector.Numbers, all, numbers);
        Scale(vector.Names, names, 0);
        return vector;
    }

    private static double Square(Half weight) => (double)weight * (double)weight;

    private static void Scale(VectorTerm[] terms, double whole, double part)
    {
        var (byWhole, byPart) = (Inverse(whole), Inverse(part));
        foreach (ref var term in terms.AsSpan())
        {
            term.Whole = (Half)((double)term.Whole * byWhole);
            term.Part = (Half)((double)term.Part * byPart);
        }
    }

    private static double Inverse(double square) => square > 0 ? 1 / Math.Sqrt(square) : 0;
}
