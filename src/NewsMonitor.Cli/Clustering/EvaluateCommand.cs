using System.CommandLine;
using System.Globalization;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor evaluate</c>: clusters labelled articles as the service would, and says how well.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string>("--input") { Description = "Labelled articles, one JSON object a line, with cluster.", Required = true };
        var set = ClusterOptionsWords.Set();
        var tables = ClusterOptionsWords.Tables();
        var command = new Command("evaluate", "Clusters labelled articles; prints scores per language and pooled, and the ten worst stories with their reasons. Labels count within a language.") { input, set, tables };
        command.SetAction(parsed => Run(
            parsed.GetValue(input)!, new StreamClusterer(parsed.Settings(set), language: null, new EngineTables(parsed.GetValue(tables))), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string input, StreamClusterer clusterer, TextWriter output)
    {
        var clusters = new List<string>();
        using (var order = new ExternalOrder())
        {
            foreach (var row in order.Rows(input))
            {
                clusters.Add(row.Cluster ?? throw new CommandException($"{input}: article {row.Id} has no cluster to compare with."));
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
