namespace NewsMonitor.Clustering;

/// <summary>An ascending step curve from scores to probabilities, interpolated between its points (isotonic regression; Zadrozny and Elkan, 2002).</summary>
/// <param name="Scores">The scores of the points, ascending.</param>
/// <param name="Probabilities">The probabilities there, ascending.</param>
internal sealed record Calibration(double[] Scores, double[] Probabilities)
{
    /// <summary>The probability at a score; without points, the logistic function.</summary>
    public double Probability(double score)
    {
        if (Scores.Length == 0)
        {
            return 1 / (1 + Math.Exp(-score));
        }

        var place = Array.BinarySearch(Scores, score);
        if (place >= 0)
        {
            return Probabilities[place];
        }

        place = ~place;
        if (place == 0 || place == Scores.Length)
        {
            return Probabilities[Math.Min(place, Scores.Length - 1)];
        }

        var share = (score - Scores[place - 1]) / (Scores[place] - Scores[place - 1]);
        return Probabilities[place - 1] + (share * (Probabilities[place] - Probabilities[place - 1]));
    }
}
