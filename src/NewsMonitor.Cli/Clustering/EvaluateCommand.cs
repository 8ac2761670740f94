using System.CommandLine;
using System.Globalization;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor evaluate</c>: clusters labelled articles as the service would, and says how well.</summary>
internal static class EvaluateCommand
{
    private const string About = """
        Clusters labelled articles; prints scores per language and pooled, and the ten worst stories with their reasons. Labels count within a language.

        With --parts it tells instead what it costs, and gains, to spread each language over so many parts; a line for each number of parts, by tabs:
          pairsInOnePart             of the pairs of articles with one label, the share that fall into one part by themselves
          largestPart                the share of articles in the largest part, languages summed
          b3P, b3R, b3F1, stories    with stories that are one over several parts found and merged
          answersPerArticle          how often a part was asked whether it has a story of another part, per article
          moved                      the share of articles that went from one part to another, with their stories
          asking                     of the processor time of all parts together, from text to story, the share that goes into asking, answering and moving
          busiestPart                the share of the busiest part, languages summed
          speed                      how many times longer one part would take that does all but asking: all work without asking, over the busiest part's.
                                     Both are of one run, and that the quickest of five, so that other work on the machine counts little
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string>("--input") { Description = "Labelled articles, one JSON object a line, with cluster.", Required = true };
        var set = ClusterOptionsWords.Set();
        var tables = ClusterOptionsWords.Tables();
        var parts = ClusterOptionsWords.Parts("Over how many parts each language is spread, as 1 2 4 8: prints what that costs and gains instead of the scores.");
        var command = new Command("evaluate", About) { input, set, tables, parts };
        command.SetAction(parsed =>
        {
            var (settings, known, output) = (parsed.Settings(set), new EngineTables(parsed.GetValue(tables)), parsed.InvocationConfiguration.Output);
            return parsed.GetValue(parts) is { Length: > 0 } numbers
                ? Spread(parsed.GetValue(input)!, numbers, (count, clock) => new StreamClusterer(settings, language: null, known, count, clock), output)
                : Run(parsed.GetValue(input)!, new StreamClusterer(settings, language: null, known), output);
        });
        return command;
    }

    private static int Spread(string input, int[] numbers, Func<int, Func<TimeSpan>, StreamClusterer> make, TextWriter output)
    {
        using var order = new ExternalOrder();
        var rows = order.Rows(input).Select(row => Labelled(input, row)).ToList();
        output.WriteLine(SpreadTable.Columns);
        foreach (var line in new SpreadTable(rows, make).Of(numbers))
        {
            output.WriteLine(line);
        }

        return Terminal.Done;
    }

    private static InputRow Labelled(string input, InputRow row) => row.Cluster is null ? throw new CommandException($"{input}: article {row.Id} has no cluster to compare with.") : row;

    private static int Run(string input, StreamClusterer clusterer, TextWriter output)
    {
        var clusters = new List<string>();
        using (var order = new ExternalOrder())
        {
            foreach (var row in order.Rows(input))
            {
                clusters.Add(Labelled(input, row).Cluster!);
                clusterer.Add(row);
            }
        }

        var told = clusters.Select((cluster, i) => (Language: clusterer.LanguageOf(i), Label: $"{cluster}|{clusterer.LanguageOf(i)}", Story: clusterer.StoryOf(i))).ToList();
        output.WriteLine("language\tarticles\tlabels\tstories\tb3P\tb3R\tb3F1\tpairP\tpairR\tpairF1\tnmi");
        foreach (var language in told.GroupBy(row => row.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Print(output, language.Key, language.Select(row => row.Label).ToList(), language.Select(row => row.Story).ToList());
        }

        var (labels, stories) = (told.ConvertAll(row => row.Label), told.ConvertAll(row => row.Story));
        Print(output, "all", labels, stories);
        output.WriteLine("worst\tloss\treason");
        foreach (var worst in WorstStories.Of(labels, stories, 10))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{worst.Name}\t{worst.Loss:0.0}\t{worst.Reason}"));
        }

        return Terminal.Done;
    }

    private static void Print(TextWriter output, string name, List<string> labels, List<string> stories)
    {
        var e = Evaluation.Of(labels, stories);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}\t{e.Articles}\t{e.Labels}\t{e.Stories}\t{e.BCubed.Precision:0.0000}\t{e.BCubed.Recall:0.0000}\t{e.BCubed.F1:0.0000}\t{e.PairPrecision:0.0000}\t{e.PairRecall:0.0000}\t{e.PairF1:0.0000}\t{e.Nmi:0.0000}"));
    }
}
