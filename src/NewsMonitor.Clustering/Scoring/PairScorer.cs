namespace NewsMonitor.Clustering;

/// <summary>Measures an article against stories: the features that the model decides by. Set the article once, then measure story after story. Not thread-safe.</summary>
internal sealed class PairScorer(TermTable terms, StoryTable stories)
{
    private const double Common = 2;
    private const double ClashShare = 0.5;

    private readonly TermPlaces words = new();
    private readonly TermPlaces names = new();
    private readonly TermPlaces numbers = new();
    private ArticleVector article = null!;
    private double wordMass;
    private double nameMass;

    /// <summary>Chooses the article to measure.</summary>
    public void Set(ArticleVector vector)
    {
        article = vector;
        wordMass = Place(words, vector.Words);
        nameMass = Place(names, vector.Names);
        Place(numbers, vector.Numbers);
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
        row[6] = Clash(names, story.Names, story.Size);
        row[7] = Clash(numbers, story.Numbers, story.Size);
        row[8] = Moment.Hours(article.Time, story.Last) is { } last ? Math.Log(1 + (last / 6)) : 0;
        row[9] = Moment.Hours(article.Time, story.First) is { } first ? Math.Log(1 + (first / 24)) : 0;
        row[10] = Math.Log(Math.Max(1, story.Size));
        row[11] = Math.Log(1 + article.Words.Length);
        MeasureWords(story, row);
        row[14] = article.Time == Moment.Unknown || story.Last == Moment.Unknown ? 1 : 0;
        row[15] = Math.Log(1 + article.Names.Length);
    }

    /// <summary>The scalar products of the article and a story's sums.</summary>
    public StoryDots Dots(Story story)
    {
        var (whole, lead) = Dot(words, article.Words, story.Words);
        var (numberWhole, numberPart) = Dot(numbers, article.Numbers, story.Numbers);
        var (name, _) = Dot(names, article.Names, story.Names);
        return new StoryDots(whole + numberWhole, lead, name, numberPart);
    }

    // Shared words by their weight, and how many of them are not common; how far title and lead are covered, and by words that few stories have, for a large
    // story makes its own words common; of what most members carry in title or lead, how much is here. What is left of the cosine beyond its two strongest words
    // tells a common matter from a common name.
    private void MeasureWords(Story story, Span<double> row)
    {
        var (covered, exclusive, core, present) = (0.0, 0.0, 0.0, 0.0);
        var (shared, first, second, ties) = (0.0, 0.0, 0.0, 0.0);
        foreach (ref readonly var term in story.Words.Terms)
        {
            var place = words.Of(term.Id);
            if (place >= 0)
            {
                ref readonly var word = ref article.Words[place];
                var product = (double)word.Whole * term.Whole;
                shared += product;
                (first, second) = product > first ? (product, first) : (first, Math.Max(second, product));
                ties += Math.Clamp((double)word.Idf - Common, 0, 1);
                if (word.Leading)
                {
                    covered += (double)word.Idf;
                    exclusive += 1.0 / Math.Max(1, stories.Postings.CountOf(term.Id));
                }
            }

            if (term.Leading > 0 && term.Leading >= story.Size * ClashShare)
            {
                var idf = terms.Idf(term.Id);
                core += idf;
                present += place >= 0 ? idf : 0;
            }
        }

        row[4] = wordMass > 0 ? covered / wordMass : 0;
        row[12] = Math.Log(1 + exclusive);
        row[13] = core > 0 ? present / core : 0.5;
        row[16] = Cosine(shared - first - second, story.WholeSquare);
        row[17] = Math.Log(1 + ties);
    }

    private static (double Whole, double Part) Dot(TermPlaces places, VectorTerm[] vector, TermSums sums)
    {
        var (whole, part) = (0.0, 0.0);
        if (vector.Length == 0)
        {
            return (whole, part);
        }

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
        if (vector.Length == 0)
        {
            return covered;
        }

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
