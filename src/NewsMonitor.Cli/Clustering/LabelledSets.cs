using System.Globalization;
using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary>Labelled files, ready for training and for measuring.</summary>
internal sealed class LabelledSets
{
    private readonly List<(string Name, List<InputRow> Rows)> sets;

    /// <summary>Reads and analyses files; a set is named as its file.</summary>
    public LabelledSets(IEnumerable<string> paths)
    {
        var files = new LabelledFiles(new TextAnalyzer());
        sets = [.. paths.Select(path => (Path.GetFileNameWithoutExtension(path), LabelledFiles.Rows(path)))];
        Training = [.. sets.SelectMany(set => TrainingVariants.Of(set.Name, set.Rows, files))];
        Tests = [.. sets.SelectMany(set => TrainingVariants.Tests(set.Name, set.Rows, files).Select(test => new LabelledTest(set.Name, test.Name, test.Streams)))];
    }

    /// <summary>The names of the sets.</summary>
    public IEnumerable<string> Names => sets.Select(set => set.Name);

    /// <summary>What models learn from.</summary>
    public IReadOnlyList<LabelledStream> Training { get; }

    /// <summary>What they are measured on.</summary>
    public IReadOnlyList<LabelledTest> Tests { get; }

    /// <summary>For a model's provenance: what each set holds, and from when its articles are.</summary>
    public IEnumerable<KeyValuePair<string, string>> Provenance => sets.Select(set =>
    {
        var found = new RowLanguages(choice: null);
        var languages = set.Rows.Select(found.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var labels = set.Rows.Select(row => row.Cluster).Distinct(StringComparer.Ordinal).Count();
        var (first, last) = (set.Rows.Min(row => row.Time), set.Rows.Max(row => row.Time));
        var dates = first is null ? "undated" : string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}");
        return KeyValuePair.Create("set." + set.Name, string.Create(CultureInfo.InvariantCulture, $"{set.Rows.Count} articles, {labels} labels, {string.Join(' ', languages)}, {dates}"));
    });
}

/// <summary>A set, or a variant of it, to measure on.</summary>
/// <param name="Set">The set.</param>
/// <param name="Name">The set or variant.</param>
/// <param name="Streams">Its streams, one per language.</param>
internal sealed record LabelledTest(string Set, string Name, IReadOnlyList<LabelledStream> Streams)
{
    /// <summary>The scores of all streams together.</summary>
    public ScoreSums Score(Func<LabelledStream, ScoreSums> score)
    {
        var sums = new ScoreSums();
        foreach (var stream in Streams)
        {
            sums.Add(score(stream));
        }

        return sums;
    }
}
