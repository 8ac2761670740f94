using System.Globalization;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>What it costs in quality, and gains in speed, to spread each language over parts: a row for each number of parts.</summary>
/// <param name="rows">Labelled rows in the order of publication.</param>
/// <param name="make">Makes a clusterer of so many parts that measures its work by a clock.</param>
internal sealed class SpreadTable(IReadOnlyList<InputRow> rows, Func<int, Func<TimeSpan>, StreamClusterer> make)
{
    /// <summary>What <see cref="Row"/> answers with, by tabs.</summary>
    public const string Columns = "parts\tpairsInOnePart\tlargestPart\tb3P\tb3R\tb3F1\tstories\tanswersPerArticle\tmoved\tasking\tbusiestPart\tspeed";

    private const int Rounds = 5;

    /// <summary>The rows for numbers of parts, fewest first. Decisions are the same in every round; times are of the round that took least.</summary>
    public IEnumerable<string> Of(IEnumerable<int> numbers) =>
        numbers.Distinct().Order().Select(parts => Row(parts, Enumerable.Range(0, Rounds).Select(_ => Run(parts)).MinBy(All)!));

    private static double All(StreamClusterer run) => run.Loads.Sum(language => language.Parts.Sum(Micros));

    private StreamClusterer Run(int parts)
    {
        var clusterer = make(parts, static () => Environment.CpuUsage.TotalTime);
        foreach (var row in rows)
        {
            clusterer.Add(row);
        }

        return clusterer;
    }

    private string Row(int parts, StreamClusterer done)
    {
        var places = Enumerable.Range(0, rows.Count).ToList();
        var labels = places.ConvertAll(i => $"{rows[i].Cluster}|{done.LanguageOf(i)}");
        var whole = Evaluation.Of(labels, places.ConvertAll(done.StoryOf));
        var homes = places.ConvertAll(i => (Language: done.LanguageOf(i), Part: done.PartOf(i)));
        var together = Evaluation.Of(labels, homes.ConvertAll(home => $"{home.Language}-{home.Part}")).PairRecall;
        var largest = homes.CountBy(home => home).GroupBy(home => home.Key.Language, StringComparer.Ordinal).Sum(language => language.Max(part => part.Value));
        var (all, busiest, asking) = (All(done), done.Loads.Sum(language => language.Parts.Max(Micros)), Micros(done.Asking));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{parts}\t{together:0.000}\t{(double)largest / rows.Count:0.000}\t{whole.BCubed.Precision:0.000}\t{whole.BCubed.Recall:0.000}\t{whole.BCubed.F1:0.000}\t{whole.Stories}\t{(double)done.Answers / rows.Count:0.00}\t{(double)done.Moved / rows.Count:0.000}\t{asking / all:0.000}\t{busiest / all:0.000}\t{(all - asking) / busiest:0.00}");
    }

    private static double Micros(TimeSpan time) => time.TotalMicroseconds;
}
