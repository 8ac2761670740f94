namespace NewsMonitor.Clustering;

/// <summary>How well stories match labels, by every measure at once.</summary>
public sealed record Evaluation
{
    /// <summary>How many articles.</summary>
    public required int Articles { get; init; }

    /// <summary>How many labels.</summary>
    public required int Labels { get; init; }

    /// <summary>How many stories.</summary>
    public required int Stories { get; init; }

    /// <summary>B-cubed: precision, recall and F1 as articles see them.</summary>
    public required ScoreSums BCubed { get; init; }

    /// <summary>Of the pairs in one story, the share with one label.</summary>
    public required double PairPrecision { get; init; }

    /// <summary>Of the pairs with one label, the share in one story.</summary>
    public required double PairRecall { get; init; }

    /// <summary>Normalised mutual information (Strehl and Ghosh, 2002), by the geometric mean of the entropies.</summary>
    public required double Nmi { get; init; }

    /// <summary>The harmonic mean of <see cref="PairPrecision"/> and <see cref="PairRecall"/>.</summary>
    public double PairF1 => PairPrecision + PairRecall > 0 ? 2 * PairPrecision * PairRecall / (PairPrecision + PairRecall) : 0;

    /// <summary>Measures stories against labels.</summary>
    public static Evaluation Of(IReadOnlyList<string> labels, IReadOnlyList<string> stories)
    {
        var sums = new ScoreSums();
        sums.Add(labels, stories);
        var byLabel = labels.CountBy(label => label, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var byStory = stories.CountBy(story => story, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var byBoth = labels.Zip(stories).CountBy(pair => pair).ToDictionary();
        var (together, labelled, told) = (Pairs(byBoth.Values), Pairs(byLabel.Values), Pairs(byStory.Values));
        double count = labels.Count;
        var shared = byBoth.Sum(pair => pair.Value / count * Math.Log(pair.Value * count / (byLabel[pair.Key.First] * (double)byStory[pair.Key.Second])));
        var entropies = Entropy(byLabel.Values, count) * Entropy(byStory.Values, count);
        return new Evaluation
        {
            Articles = labels.Count,
            Labels = byLabel.Count,
            Stories = byStory.Count,
            BCubed = sums,
            PairPrecision = told > 0 ? together / told : 0,
            PairRecall = labelled > 0 ? together / labelled : 0,
            Nmi = entropies > 0 ? shared / Math.Sqrt(entropies) : 0,
        };
    }

    private static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1.0) / 2);

    private static double Entropy(IEnumerable<int> sizes, double count) => -sizes.Sum(size => size / count * Math.Log(size / count));
}
