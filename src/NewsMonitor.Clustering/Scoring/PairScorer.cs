namespace NewsMonitor.Clustering;

/// <summary>
/// Measures an article against stories: the features that the model decides by. Set the article once, then measure story after story; stories must not change between.
/// Not thread-safe.
/// </summary>
internal sealed class PairScorer(TermTable terms, StoryTable stories)
{
    private const double Common = 2;

    private readonly PlacedTerms words = new();
    private readonly PlacedTerms names = new();
    private readonly PlacedTerms numbers = new();
    private readonly Meeting own = new();
    private long time;

    /// <summary>Chooses the article to measure.</summary>
    public void Set(ArticleVector vector)
    {
        time = vector.Time;
        words.Set(vector.Words);
        names.Set(vector.Names);
        numbers.Set(vector.Numbers);
    }

    /// <summary>Finds what the article and a story have in common.</summary>
    public void Meet(Story story, Meeting meeting)
    {
        meeting.Words.Find(words, story.Words);
        meeting.Numbers.Find(numbers, story.Numbers);
        meeting.Names.Find(names, story.Names);
    }

    /// <summary>The cosines by which candidates are ranked: whole, lead and names; leaves out what only the model needs. They have met.</summary>
    public double Rank(Story story, Meeting meeting, out StoryDots dots)
    {
        dots = Products(story, meeting);
        return Cosine(dots.Whole, story.WholeSquare) + Cosine(dots.Lead, story.LeadSquare) + (0.5 * Cosine(dots.Names, story.NameSquare));
    }

    /// <summary>Fills a row with the features of the article and a story, in the order of <see cref="FeatureNames.All"/>.</summary>
    /// <param name="story">The story; <see cref="Expect(Story, Meeting)"/> was told of it.</param>
    /// <param name="meeting">What <see cref="Meet"/> or <see cref="Dots(Story, Meeting)"/> found.</param>
    /// <param name="dots">What <see cref="Rank"/> or <see cref="Dots(Story, Meeting)"/> answered.</param>
    /// <param name="row">The row.</param>
    public void Measure(Story story, Meeting meeting, in StoryDots dots, Span<double> row)
    {
        var wordsChief = Chief(words, story.Words, meeting.Words);
        var namesChief = Chief(names, story.Names, meeting.Names);
        var numbersChief = Chief(numbers, story.Numbers, meeting.Numbers);
        row[0] = Cosine(dots.Whole, story.WholeSquare);
        row[1] = Cosine(dots.Lead, story.LeadSquare);
        row[2] = Cosine(dots.Names, story.NameSquare);
        row[3] = Cosine(dots.Numbers, story.NumberSquare);
        MeasureWords(story, meeting.Words, row);
        row[5] = names.Mass > 0 ? Covered(names, meeting.Names) / names.Mass : 0.5;
        row[6] = namesChief.Mass > 0 ? namesChief.Missing / namesChief.Mass : 0.5;
        row[7] = numbersChief.Mass > 0 ? numbersChief.Missing / numbersChief.Mass : 0.5;
        row[8] = Moment.Hours(time, story.Last) is { } last ? Math.Log(1 + (last / 6)) : 0;
        row[9] = Moment.Hours(time, story.First) is { } first ? Math.Log(1 + (first / 24)) : 0;
        row[10] = Math.Log(Math.Max(1, story.Size));
        row[11] = Math.Log(1 + words.Count);
        row[13] = wordsChief.Mass > 0 ? wordsChief.Present / wordsChief.Mass : 0.5;
        row[14] = time == Moment.Unknown || story.Last == Moment.Unknown ? 1 : 0;
        row[15] = Math.Log(1 + names.Count);
    }

    /// <summary>A story will be measured soon: its chief terms will be weighed.</summary>
    public void Expect(Story story, Meeting meeting)
    {
        Expect(story.Words, story.Size, meeting.Words);
        Expect(story.Names, story.Size, meeting.Names);
        Expect(story.Numbers, story.Size, meeting.Numbers);
    }

    private void Expect(TermSums sums, int size, MetTerms met)
    {
        met.FindChief(sums, size);
        var ids = sums.Ids;
        foreach (var place in met.Chief)
        {
            terms.Expect(ids[place]);
        }
    }

    /// <summary>The scalar products of the article and a story's sums.</summary>
    public StoryDots Dots(Story story) => Dots(story, own);

    /// <summary>The same, and what the two have in common.</summary>
    public StoryDots Dots(Story story, Meeting meeting)
    {
        Meet(story, meeting);
        return Products(story, meeting);
    }

    private StoryDots Products(Story story, Meeting meeting)
    {
        var (whole, lead) = words.Dot(story.Words, meeting.Words.Met);
        var (numberWhole, numberPart) = numbers.Dot(story.Numbers, meeting.Numbers.Met);
        var (name, _) = names.Dot(story.Names, meeting.Names.Met);
        return new StoryDots(whole + numberWhole, lead, name, numberPart);
    }

    // Shared words by their weight, and how many of them are not common; how far title and lead are covered, and by words that few stories have, for a large
    // story makes its own words common. What is left of the cosine beyond its two strongest words tells a common matter from a common name.
    private void MeasureWords(Story story, MetTerms met, Span<double> row)
    {
        var (covered, exclusive) = (0.0, 0.0);
        var (shared, first, second, ties) = (0.0, 0.0, 0.0, 0.0);
        var ids = story.Words.Ids;
        var weights = story.Words.Weights;
        foreach (var term in met.Met)
        {
            ref var word = ref words[term.InArticle];
            var product = word.Whole * weights[term.InStory].Whole;
            shared += product;
            second = Math.Max(second, Math.Min(first, product));
            first = Math.Max(first, product);
            ties += Math.Clamp(word.Idf - Common, 0, 1);
            covered += word.LeadingIdf;
            exclusive += word.Exclusive >= 0 ? word.Exclusive : word.Exclusive = 1.0 / Math.Max(1, stories.Postings.CountOf(ids[term.InStory]));
        }

        row[4] = words.Mass > 0 ? covered / words.Mass : 0;
        row[12] = Math.Log(1 + exclusive);
        row[16] = Cosine(shared - first - second, story.WholeSquare);
        row[17] = Math.Log(1 + ties);
    }

    private static double Cosine(double dot, double square) => square > 0 ? Math.Min(1, dot / Math.Sqrt(square)) : 0;

    // How far the story covers what the article says in title and lead.
    private static double Covered(PlacedTerms placed, MetTerms met)
    {
        var covered = 0.0;
        foreach (var term in met.Met)
        {
            covered += placed[term.InArticle].LeadingIdf;
        }

        return covered;
    }

    // Of what most members carry in title or lead: all of it, what the article has, and what it does not have.
    private (double Mass, double Present, double Missing) Chief(PlacedTerms placed, TermSums sums, MetTerms met)
    {
        var (mass, present, missing) = (0.0, 0.0, 0.0);
        var ids = sums.Ids;
        var shared = met.Met;
        var next = 0;
        foreach (var place in met.Chief)
        {
            while (next < shared.Length && shared[next].InStory < place)
            {
                next++;
            }

            var here = next < shared.Length && shared[next].InStory == place && placed[shared[next].InArticle].Idf > 0;
            var idf = terms.Idf(ids[place]);
            mass += idf;
            present += here ? idf : 0;
            missing += here ? 0 : idf;
        }

        return (mass, present, missing);
    }
}
