using System.Globalization;

namespace NewsMonitor.Quality.Stories;

/// <summary>Counts right, wrong and missed, for precision and recall.</summary>
internal sealed class Tally(string name)
{
    private readonly List<string> misses = [];
    private int right;
    private int wrong;
    private int missed;

    public double Precision => right + wrong == 0 ? 1 : (double)right / (right + wrong);

    public double Recall => right + missed == 0 ? 1 : (double)right / (right + missed);

    public IReadOnlyList<string> Misses => misses;

    public void Right() => right++;

    public void Wrong(string what)
    {
        wrong++;
        misses.Add($"{name}: wrong: {what}");
    }

    public void Missed(string what)
    {
        missed++;
        misses.Add($"{name}: missed: {what}");
    }

    public void Compare(IReadOnlySet<string> expected, IReadOnlySet<string> found, string where)
    {
        foreach (var item in found)
        {
            if (expected.Contains(item))
            {
                Right();
            }
            else
            {
                Wrong($"{where} {item}");
            }
        }

        foreach (var item in expected.Except(found, StringComparer.Ordinal))
        {
            Missed($"{where} {item}");
        }
    }

    public string Name => name;

    public string Counts => string.Create(CultureInfo.InvariantCulture, $"{right} right, {wrong} wrong, {missed} missed");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name}: precision {Precision:F3}, recall {Recall:F3}, {Counts}");
}
