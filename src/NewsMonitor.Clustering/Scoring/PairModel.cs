namespace NewsMonitor.Clustering;

/// <summary>Says how far the features of an article and a story speak for the two belonging together: a gradient-boosted ensemble (Friedman, 2001) and its calibration.</summary>
public sealed class PairModel
{
    private readonly Forest forest = new([]);

    /// <summary>The name of the model, part of the engine's version.</summary>
    public required string Name { get; init; }

    /// <summary>The score before any tree.</summary>
    internal double Base { get; init; }

    /// <summary>The trees.</summary>
    internal DecisionTree[] Trees
    {
        get;
        init
        {
            field = value;
            forest = new Forest(value);
        }
    } = [];

    /// <summary>From scores to probabilities.</summary>
    internal Calibration Calibration { get; init; } = new([], []);

    /// <summary>Where the model comes from: sets, counts, scores; for people.</summary>
    internal IReadOnlyDictionary<string, string> Provenance { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The readable form that ships.</summary>
    public string ToJson() => PairModelFile.Write(this);

    /// <summary>The score of a row as a logit. Not a probability: see <see cref="Probability"/>.</summary>
    internal double Score(ReadOnlySpan<double> row) => forest.Score(row, Base);

    /// <summary>The probability, 0 to 1, that a pair of this score belongs together.</summary>
    internal double Probability(double score) => Calibration.Probability(score);
}
