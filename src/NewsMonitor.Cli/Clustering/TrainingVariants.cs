using System.Globalization;
using NewsMonitor.Clustering;
using NewsMonitor.Model;

namespace NewsMonitor.Cli;

/// <summary>The same labelled articles as other streams would bring them: without dates, at a slower pace, as titles, in lower case; so that the model does not lean on what may be missing.</summary>
internal static class TrainingVariants
{
    private const int ShortClusters = 8;
    private const int ShortMembers = 6;
    private const float ShortWeight = 2;
    private const double Slowness = 3;
    private static readonly DateTimeOffset Start = new(2021, 7, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What a set is trained on.</summary>
    public static IEnumerable<LabelledStream> Of(string name, IReadOnlyList<InputRow> rows, LabelledFiles files) =>
        Variants(name, rows, files).Select(stream => stream with { Set = name });

    private static IEnumerable<LabelledStream> Variants(string name, IReadOnlyList<InputRow> rows, LabelledFiles files)
    {
        var dated = rows.Any(row => row.Time is not null);
        var bodies = rows.Any(row => row.Body is { Length: > 0 });
        foreach (var stream in files.Streams(name, rows))
        {
            yield return stream;
        }

        foreach (var stream in Short(rows).SelectMany(some => files.Streams(name + "-short", some)))
        {
            yield return stream with { Weight = bodies ? ShortWeight : 0.5f };
        }

        if (dated)
        {
            foreach (var stream in files.Streams(name + "-undated", Undated(rows)))
            {
                yield return stream;
            }

            foreach (var stream in files.Streams(name + "-slow", Slow(rows)))
            {
                yield return stream with { Weight = 0.25f };
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
            yield return (name + "-slow", files.Streams(name, Slow(rows)));
        }

        if (rows.Any(row => row.Body is { Length: > 0 }))
        {
            yield return (name + "-titles", files.Streams(name, Titles(rows)));
            yield return (name + "-mixed", files.Streams(name, Mixed(rows)));
        }

        yield return (name + "-lower", files.Streams(name, Lower(Titles(rows), undated: true)));
    }

    /// <summary>Many short streams of few clusters, mixed, at one time: what a store sees in its first minutes, when no word is known to be common here. Of each two clusters the one borrows the other's chief names.</summary>
    private static IEnumerable<List<InputRow>> Short(IReadOnlyList<InputRow> rows)
    {
        var clusters = rows.Where(row => row.Cluster is not null).GroupBy(row => row.Cluster!, StringComparer.Ordinal).OrderBy(cluster => StableHash.Place(cluster.Key))
            .Select(cluster => cluster.Take(ShortMembers).ToList());
        foreach (var some in clusters.Chunk(ShortClusters))
        {
            var told = some.SelectMany((cluster, i) => i % 2 == 1 ? Namesakes.Lend(some[i - 1], cluster) : cluster);
            yield return [.. told.OrderBy(row => StableHash.Place($"short {row.Id}")).Select((row, i) => row with { Published = Start.AddMinutes(i).ToString("O", CultureInfo.InvariantCulture) })];
        }
    }

    private static List<InputRow> Undated(IReadOnlyList<InputRow> rows) => [.. rows.Select(row => row with { Published = null })];

    /// <summary>The same news at a slower pace: matters that last for months.</summary>
    private static List<InputRow> Slow(IReadOnlyList<InputRow> rows)
    {
        var first = rows.Min(row => row.Time);
        return [.. rows.Select(row => row with { Published = (first + ((row.Time - first) * Slowness))?.ToString("O", CultureInfo.InvariantCulture) })];
    }

    private static List<InputRow> Titles(IReadOnlyList<InputRow> rows) =>
        [.. rows.Select(row => string.IsNullOrWhiteSpace(row.Title) ? row : row with { Body = null })];

    private static List<InputRow> Mixed(IReadOnlyList<InputRow> rows) =>
        [.. rows.Zip(Titles(rows), (row, title) => StableHash.Place($"mixed {row.Id}") % 2 == 0 ? row : title)];

    private static List<InputRow> Lower(IReadOnlyList<InputRow> rows, bool undated) =>
        [.. rows.Select(row => row with { Title = row.Title?.ToLowerInvariant(), Body = row.Body?.ToLowerInvariant(), Published = undated ? null : row.Published })];
}
