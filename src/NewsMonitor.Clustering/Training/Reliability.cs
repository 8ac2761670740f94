namespace NewsMonitor.Clustering;

/// <summary>Whether stated probabilities are true: answers on clusters held out, by what a curve that was fitted to other answers says of them.</summary>
public sealed class Reliability
{
    private const int Bins = 10;

    private readonly double[] stated = new double[Bins];
    private readonly double[] right = new double[Bins];
    private readonly int[] counts = new int[Bins];

    /// <summary>Fits and measures: the curve is fitted to all answers, what is measured to one half of them and checked on the other, both ways.</summary>
    public Reliability(IReadOnlyList<Answer> answers)
    {
        Curve = Fit(answers);
        Check(answers.Where((_, i) => i % 2 == 0), Fit(answers.Where((_, i) => i % 2 == 1)));
        Check(answers.Where((_, i) => i % 2 == 1), Fit(answers.Where((_, i) => i % 2 == 0)));
    }

    /// <summary>By tenth of stated probability: how many answers, what was stated on average, how many were right.</summary>
    public IEnumerable<(double From, int Count, double Stated, double Right)> Tenths =>
        Enumerable.Range(0, Bins).Where(bin => counts[bin] > 0).Select(bin => (bin / (double)Bins, counts[bin], stated[bin] / counts[bin], right[bin] / counts[bin]));

    /// <summary>The mean distance between what was stated and what was right, weighted by answers (expected calibration error; Naeini et al., 2015).</summary>
    public double Error => Tenths.Sum(tenth => tenth.Count * Math.Abs(tenth.Stated - tenth.Right)) / Math.Max(1, counts.Sum());

    /// <summary>From scores to probabilities.</summary>
    internal Calibration Curve { get; }

    private static Calibration Fit(IEnumerable<Answer> answers) => IsotonicRegression.Fit(answers.Select(answer => (answer.Score, answer.Right, 1.0)));

    private void Check(IEnumerable<Answer> answers, Calibration curve)
    {
        foreach (var answer in answers)
        {
            var probability = curve.Probability(answer.Score);
            var bin = Math.Min(Bins - 1, (int)(probability * Bins));
            counts[bin]++;
            stated[bin] += probability;
            right[bin] += answer.Right ? 1 : 0;
        }
    }
}
