namespace NewsMonitor.Clustering;

/// <summary>The squared lengths of an article's vectors: one, or zero where it has none.</summary>
internal static class Squares
{
    /// <summary>The squares of an article.</summary>
    public static StoryDots Of(ArticleVector vector) => new(
        vector.Words.Length + vector.Numbers.Length > 0 ? 1 : 0,
        Array.Exists(vector.Words, static word => word.Leading) ? 1 : 0,
        vector.Names.Length > 0 ? 1 : 0,
        vector.Numbers.Length > 0 ? 1 : 0);

    /// <summary>The scalar products of two stories' sums.</summary>
    public static StoryDots Between(Story a, Story b, TermPlaces places)
    {
        var (words, lead) = Dot(a.Words, b.Words, places);
        var (numbersWhole, numbers) = Dot(a.Numbers, b.Numbers, places);
        var (names, _) = Dot(a.Names, b.Names, places);
        return new StoryDots(words + numbersWhole, lead, names, numbers);
    }

    private static (double Whole, double Part) Dot(TermSums a, TermSums b, TermPlaces places)
    {
        places.Begin();
        for (var i = 0; i < a.Count; i++)
        {
            places.Set(a.Ids[i], i);
        }

        var (whole, part) = (0.0, 0.0);
        for (var i = 0; i < b.Count; i++)
        {
            var place = places.Of(b.Ids[i]);
            if (place >= 0)
            {
                whole += (double)a.Weights[place].Whole * b.Weights[i].Whole;
                part += (double)a.Weights[place].Part * b.Weights[i].Part;
            }
        }

        return (whole, part);
    }
}
