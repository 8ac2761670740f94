using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary>Reads labelled JSON lines as streams: one per language, in the order of publication.</summary>
internal sealed class LabelledFiles(TextAnalyzer analyzer)
{
    private readonly RowLanguages languages = new(choice: null);

    /// <summary>The rows of a file in stream order: by time, undated rows in their place.</summary>
    public static List<InputRow> Rows(string path) => StreamOrder.Sort(JsonLines.Read(path).ToList(), row => row.Time);

    /// <summary>The streams of a file.</summary>
    public List<LabelledStream> Streams(string path) => Streams(Path.GetFileNameWithoutExtension(path), Rows(path));

    /// <summary>Rows in stream order as streams by language.</summary>
    public List<LabelledStream> Streams(string name, IReadOnlyList<InputRow> rows)
    {
        var streams = new SortedDictionary<string, List<LabelledArticle>>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var language = languages.Of(row);
            if (!streams.TryGetValue(language, out var stream))
            {
                streams.Add(language, stream = []);
            }

            var features = analyzer.Analyze(row.Title ?? "", row.Body ?? "", language);
            stream.Add(new LabelledArticle(new ClusterArticle(i, features, row.Time, Source: row.Source), row.Cluster ?? ""));
        }

        return [.. streams.Select(stream => new LabelledStream($"{name}/{stream.Key}", stream.Key, stream.Value))];
    }
}
