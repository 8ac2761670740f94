using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>The same labelled articles as other streams would bring them: without dates, as titles, in lower case and without small words; so that the model does not lean on what may be missing.</summary>
internal static class TrainingVariants
{
    /// <summary>What a set is trained on.</summary>
    public static IEnumerable<LabelledStream> Of(string name, IReadOnlyList<InputRow> rows, LabelledFiles files)
    {
        var dated = rows.Any(row => row.Time is not null);
        var bodies = rows.Any(row => row.Body is { Length: > 0 });
        foreach (var stream in files.Streams(name, rows))
        {
            yield return stream;
        }

        if (dated)
        {
            foreach (var stream in files.Streams(name + "-undated", Undated(rows)))
            {
                yield return stream;
            }
        }

        foreach (var stream in files.Streams(name + "-lower", Lower(bodies ? Titles(rows) : rows, undated: true)))
        {
            yield return stream with { Weight = 0.5f };
        }

        if (bodies)
        {
            foreach (var stream in files.Streams(name + "-titles", Titles(rows)))
            {
                yield return stream with { Weight = 0.5f };
            }
        }
    }

    /// <summary>What a set is measured on.</summary>
    public static IEnumerable<(string Name, List<LabelledStream> Streams)> Tests(string name, IReadOnlyList<InputRow> rows, LabelledFiles files)
    {
        yield return (name, files.Streams(name, rows));
        if (rows.Any(row => row.Time is not null))
        {
            yield return (name + "-undated", files.Streams(name, Undated(rows)));
        }

        if (rows.Any(row => row.Body is { Length: > 0 }))
        {
            yield return (name + "-titles", files.Streams(name, Titles(rows)));
        }

        yield return (name + "-lower", files.Streams(name, Lower(Titles(rows), undated: true)));
    }

    private static List<InputRow> Undated(IReadOnlyList<InputRow> rows) => [.. rows.Select(row => row with { Published = null })];

    private static List<InputRow> Titles(IReadOnlyList<InputRow> rows) =>
        [.. rows.Select(row => string.IsNullOrWhiteSpace(row.Title) ? row : row with { Body = null })];

    private static List<InputRow> Lower(IReadOnlyList<InputRow> rows, bool undated) =>
        [.. rows.Select(row => row with { Title = row.Title?.ToLowerInvariant(), Body = row.Body?.ToLowerInvariant(), Published = undated ? null : row.Published })];
}
