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
        var set = new Option<string[]>("--set") { Description = "A setting of the engine other than its default, as JoinScore=-1.5.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("evaluate", "Clusters labelled articles; prints scores per language and pooled, and the ten worst stories. Labels count within a language.") { input, set };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, EngineSettings.Parse(parsed.GetValue(set) ?? [])));
        return command;
    }

    private static int Run(string input, ClusterOptions options)
    {
        var clusterer = new StreamClusterer(options, language: null);
        var rows = new List<(string Language, string Label)>();
        using (var order = new ExternalOrder())
        {
            foreach (var row in order.Rows(input))
            {
                var language = Languages.Tag(row.Lang);
                rows.Add((language, $"{row.Cluster ?? throw new CommandException($"{input}: article {row.Id} has no cluster to compare with.")}|{language}"));
                clusterer.Add(row);
            }
        }

        var told = rows.Select((row, i) => (row.Language, row.Label, Story: clusterer.StoryOf(i))).ToList();
        Console.WriteLine("language\tarticles\tlabels\tstories\tb3P\tb3R\tb3F1\tpairP\tpairR\tpairF1\tnmi");
        foreach (var language in told.GroupBy(row => row.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Print(language.Key, language.Select(row => row.Label).ToList(), language.Select(row => row.Story).ToList());
        }

        var (labels, stories) = (told.ConvertAll(row => row.Label), told.ConvertAll(row => row.Story));
        Print("all", labels, stories);
        Console.WriteLine("worst\tloss\treason");
        foreach (var worst in WorstStories.Of(labels, stories, 10))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{worst.Name}\t{worst.Loss:0.0}\t{worst.Reason}"));
        }

        return Terminal.Done;
    }

    private static void Print(string name, List<string> labels, List<string> stories)
    {
        var e = Evaluation.Of(labels, stories);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}\t{e.Articles}\t{e.Labels}\t{e.Stories}\t{e.BCubed.Precision:0.0000}\t{e.BCubed.Recall:0.0000}\t{e.BCubed.F1:0.0000}\t{e.PairPrecision:0.0000}\t{e.PairRecall:0.0000}\t{e.PairF1:0.0000}\t{e.Nmi:0.0000}"));
    }
}
