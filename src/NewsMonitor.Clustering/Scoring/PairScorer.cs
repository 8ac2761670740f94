namespace NewsMonitor.Clustering;

/// <summary>Measures an article against stories: the features that the model decides by. Set the article once, then measure story after story. Not thread-safe.</summary>
internal sealed class PairScorer(TermTable terms, StoryTable stories)
{
    private const double Rare = 3;
    private const double ClashShare = 0.5;

    private readonly TermPlaces words = new();
    private readonly TermPlaces names = new();
    private readonly TermPlaces numbers = new();
    private ArticleVector article = null!;
    private float[] rarity = [];
    private double wordMass;
    private double rarityMass;
    private double nameMass;

    /// <summary>Chooses the article to measure.</summary>
    public void Set(ArticleVector vector)
    {
        article = vector;
        wordMass = Place(words, vector.Words);
        nameMass = Place(names, vector.Names);
        Place(numbers, vector.Numbers);
        Weigh(vector.Words);
    }

    /// <summary>The cosines by which candidates are ranked: whole, lead and names; leaves out what only the model needs.</summary>
    public double Rank(Story story, out StoryDots dots)
    {
        dots = Dots(story);
        return Cosine(dots.Whole, story.WholeSquare) + Cosine(dots.Lead, story.LeadSquare) + (0.5 * Cosine(dots.Names, story.NameSquare));
    }

    /// <summary>Fills a row with the features of the article and a story, in the order of <see cref="FeatureNames.All"/>.</summary>
    public void Measure(Story story, in StoryDots dots, Span<double> row)
    {
        row[0] = Cosine(dots.Whole, story.WholeSquare);
        row[1] = Cosine(dots.Lead, story.LeadSquare);
        row[2] = Cosine(dots.Names, story.NameSquare);
        row[3] = Cosine(dots.Numbers, story.NumberSquare);
        var coveredNames = Cover(names, article.Names, story.Names);
        row[5] = nameMass > 0 ? coveredNames / nameMass : 0.5;
        row[7] = Clash(names, story.Names, story.Size);
        row[8] = Clash(numbers, story.Numbers, story.Size);
        row[9] = Moment.Hours(article.Time, story.Last) is { } last ? Math.Log(1 + (last / 6)) : 0;
        row[10] = Moment.Hours(article.Time, story.First) is { } first ? Math.Log(1 + (first / 24)) : 0;
        row[11] = Math.Log(Math.Max(1, story.Size));
        row[12] = Math.Log(1 + article.Words.Length);
        MeasureWords(story, row);
        row[16] = article.Time == Moment.Unknown || story.Last == Moment.Unknown ? 1 : 0;
        row[17] = Math.Log(1 + article.Names.Length);
    }

    /// <summary>The scalar products of the article and a story's sums.</summary>
    public StoryDots Dots(Story story)
    {
        var (whole, lead) = Dot(words, article.Words, story.Words);
        var (numberWhole, numberPart) = Dot(numbers, article.Numbers, story.Numbers);
        var (name, _) = Dot(names, article.Names, story.Names);
        return new StoryDots(whole + numberWhole, lead, name, numberPart);
    }

    // How few stories hold a word says more than how few articles do: a large story makes its own words common.
    private void Weigh(VectorTerm[] vector)
    {
        if (rarity.Length < vector.Length)
        {
            rarity = new float[Math.Max(vector.Length, 128)];
        }

        rarityMass = 0;
        var live = Math.Log(1 + stories.Count);
        for (var i = 0; i < vector.Length; i++)
        {
            rarity[i] = vector[i].Leading ? (float)Math.Max(0.1, live - Math.Log(stories.Postings.CountOf(vector[i].Id) + 0.5)) : 0;
            rarityMass += rarity[i];
        }
    }

    private void MeasureWords(Story story, Span<double> row)
    {
        var (covered, rare, told, exclusive, core, present) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        var (shared, first, second, ties, plain) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (ref readonly var term in story.Words.Terms)
        {
            var place = words.Of(term.Id);
            if (place >= 0)
            {
                var product = (double)article.Words[place].Whole * term.Whole;
                shared += product;
                (first, second) = product > first ? (product, first) : (first, Math.Max(second, product));
                ties += Math.Clamp((double)article.Words[place].Idf - 2, 0, 1);
                ref var record = ref terms[term.Id];
                plain += record.Capital * 2 >= record.Middle ? 0 : Math.Clamp((double)article.Words[place].Idf - 2, 0, 1);
            }

            if (place >= 0 && article.Words[place].Leading)
            {
                var idf = (double)article.Words[place].Idf;
                covered += idf;
                rare += Math.Max(0, idf - Rare);
                told += rarity[place];
                exclusive += 1.0 / Math.Max(1, stories.Postings.CountOf(term.Id));
            }

            if (term.Leading > 0 && term.Leading >= story.Size * ClashShare)
            {
                var idf = terms.Idf(term.Id);
                core += idf;
                present += place >= 0 ? idf : 0;
            }
        }

        row[4] = wordMass > 0 ? covered / wordMass : 0;
        row[6] = Math.Log(1 + rare);
        row[13] = rarityMass > 0 ? told / rarityMass : 0;
        row[14] = Math.Log(1 + exclusive);
        row[18] = Cosine(shared - first - second, story.WholeSquare);
        row[19] = Math.Log(1 + ties);
        row[20] = Math.Log(1 + plain);
        row[15] = core > 0 ? present / core : 0.5;
    }

    private static (double Whole, double Part) Dot(TermPlaces places, VectorTerm[] vector, TermSums sums)
    {
        var (whole, part) = (0.0, 0.0);
        foreach (ref readonly var term in sums.Terms)
        {
            var place = places.Of(term.Id);
            if (place >= 0)
            {
                whole += (double)vector[place].Whole * term.Whole;
                part += (double)vector[place].Part * term.Part;
            }
        }

        return (whole, part);
    }

    private static double Cosine(double dot, double square) => square > 0 ? Math.Min(1, dot / Math.Sqrt(square)) : 0;

    private static double Place(TermPlaces places, VectorTerm[] vector)
    {
        places.Begin();
        var mass = 0.0;
        for (var i = 0; i < vector.Length; i++)
        {
            places.Set(vector[i].Id, i);
            mass += vector[i].Leading ? (double)vector[i].Idf : 0;
        }

        return mass;
    }

    private static double Cover(TermPlaces places, VectorTerm[] vector, TermSums sums)
    {
        var covered = 0.0;
        foreach (ref readonly var term in sums.Terms)
        {
            var place = places.Of(term.Id);
            covered += place >= 0 && vector[place].Leading ? (double)vector[place].Idf : 0;
        }

        return covered;
    }

    // Of what most members carry in title or lead, the share that this article does not have; a half when there is nothing such.
    private double Clash(TermPlaces places, TermSums sums, int size)
    {
        var (mass, missing) = (0.0, 0.0);
        foreach (ref readonly var term in sums.Terms)
        {
            if (term.Leading >= size * ClashShare && term.Leading > 0)
            {
                var idf = terms.Idf(term.Id);
                mass += idf;
                missing += places.Of(term.Id) >= 0 ? 0 : idf;
            }
        }

        return mass > 0 ? missing / mass : 0.5;
    }
}
