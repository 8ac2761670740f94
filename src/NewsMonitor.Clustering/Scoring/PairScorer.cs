namespace NewsMonitor.Clustering;

/// <summary>
/// Measures an article against stories: the features that the model decides by. Set the article once, then measure story after story; stories must not change between.
/// Not thread-safe.
/// </summary>
internal sealed class PairScorer(TermTable terms, StoryTable stories)
{
    private const double Common = 2;
    private const double ClashShare = 0.5;

    private readonly PlacedTerms words = new();
    private readonly PlacedTerms names = new();
    private readonly PlacedTerms numbers = new();
    private long time;

    /// <summary>Chooses the article to measure.</summary>
    public void Set(ArticleVector vector)
    {
        time = vector.Time;
        words.Set(vector.Words);
        names.Set(vector.Names);
        numbers.Set(vector.Numbers);
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
        (var coveredNames, row[6]) = Cover(names, story.Names, story.Size);
        row[5] = names.Mass > 0 ? coveredNames / names.Mass : 0.5;
        (_, row[7]) = Cover(numbers, story.Numbers, story.Size);
        row[8] = Moment.Hours(time, story.Last) is { } last ? Math.Log(1 + (last / 6)) : 0;
        row[9] = Moment.Hours(time, story.First) is { } first ? Math.Log(1 + (first / 24)) : 0;
        row[10] = Math.Log(Math.Max(1, story.Size));
        row[11] = Math.Log(1 + words.Count);
        MeasureWords(story, row);
        row[14] = time == Moment.Unknown || story.Last == Moment.Unknown ? 1 : 0;
        row[15] = Math.Log(1 + names.Count);
    }

    /// <summary>A story will be measured soon: the terms that most of its members have will be weighed.</summary>
    public void Expect(Story story)
    {
        Expect(story.Words, story.Size);
        Expect(story.Names, story.Size);
        Expect(story.Numbers, story.Size);
    }

    private void Expect(TermSums sums, int size)
    {
        var least = size * ClashShare;
        foreach (ref readonly var term in sums.Terms)
        {
            if (term.Leading > 0 && term.Leading >= least)
            {
                terms.Expect(term.Id);
            }
        }
    }

    /// <summary>The scalar products of the article and a story's sums.</summary>
    public StoryDots Dots(Story story)
    {
        var (whole, lead) = words.Dot(story.Words);
        var (numberWhole, numberPart) = numbers.Dot(story.Numbers);
        var (name, _) = names.Dot(story.Names);
        return new StoryDots(whole + numberWhole, lead, name, numberPart);
    }

    // Shared words by their weight, and how many of them are not common; how far title and lead are covered, and by words that few stories have, for a large
    // story makes its own words common; of what most members carry in title or lead, how much is here. What is left of the cosine beyond its two strongest words
    // tells a common matter from a common name.
    private void MeasureWords(Story story, Span<double> row)
    {
        var (covered, exclusive, core, present) = (0.0, 0.0, 0.0, 0.0);
        var (shared, first, second, ties) = (0.0, 0.0, 0.0, 0.0);
        var least = story.Size * ClashShare;
        foreach (ref readonly var term in story.Words.Terms)
        {
            ref var word = ref words.Of(term.Id);
            var product = word.Whole * term.Whole;
            shared += product;
            second = Math.Max(second, Math.Min(first, product));
            first = Math.Max(first, product);
            ties += Math.Clamp(word.Idf - Common, 0, 1);
            covered += word.LeadingIdf;
            exclusive += word.Exclusive >= 0 ? word.Exclusive : word.Exclusive = 1.0 / Math.Max(1, stories.Postings.CountOf(term.Id));
            if (term.Leading > 0 && term.Leading >= least)
            {
                var idf = terms.Idf(term.Id);
                core += idf;
                present += word.Idf > 0 ? idf : 0;
            }
        }

        row[4] = words.Mass > 0 ? covered / words.Mass : 0;
        row[12] = Math.Log(1 + exclusive);
        row[13] = core > 0 ? present / core : 0.5;
        row[16] = Cosine(shared - first - second, story.WholeSquare);
        row[17] = Math.Log(1 + ties);
    }

    private static double Cosine(double dot, double square) => square > 0 ? Math.Min(1, dot / Math.Sqrt(square)) : 0;

    // How far the story covers what the article says in title and lead; and of what most members carry there, the share that the article does not have, a half when there is nothing such.
    private (double Covered, double Missing) Cover(PlacedTerms placed, TermSums sums, int size)
    {
        var (covered, mass, missing) = (0.0, 0.0, 0.0);
        var least = size * ClashShare;
        foreach (ref readonly var term in sums.Terms)
        {
            ref readonly var known = ref placed.Of(term.Id);
            covered += known.LeadingIdf;
            if (term.Leading > 0 && term.Leading >= least)
            {
                var idf = terms.Idf(term.Id);
                mass += idf;
                missing += known.Idf > 0 ? 0 : idf;
            }
        }

        return (covered, mass > 0 ? missing / mass : 0.5);
    }
}
