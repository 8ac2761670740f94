using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor cluster</c>: puts the articles of a file into stories as the service would.</summary>
internal static class ClusterCommand
{
    private static readonly JsonSerializerOptions Plain = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string>("--input") { Description = "Articles, one JSON object a line: id, published, lang, source, title, body.", Required = true };
        var output = new Option<string>("--output") { Description = "Where to write a line for each id: id, tab, story; - is standard output.", Required = true };
        var explain = new Option<string?>("--explain") { Description = "Where to write why, a JSON object a line." };
        var language = new Option<string>("--language") { Description = "The language of all rows; auto takes each row's own.", DefaultValueFactory = _ => "auto" };
        var set = new Option<string[]>("--set") { Description = "A setting of the engine other than its default, as JoinScore=-1.5.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("cluster", "Puts the articles of a file into stories, in the order of publication.") { input, output, explain, language, set };
        command.SetAction(parsed => Run(
            parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(explain), parsed.GetValue(language)!, EngineSettings.Parse(parsed.GetValue(set) ?? [])));
        return command;
    }

    private static int Run(string input, string output, string? explain, string language, ClusterOptions options)
    {
        var clusterer = new StreamClusterer(options, language == "auto" ? null : language);
        var watch = Stopwatch.StartNew();
        using var order = new ExternalOrder();
        using var ids = new IdFile();
        using var reasons = explain is null ? null : new StreamWriter(explain);
        foreach (var row in order.Rows(input))
        {
            var outcome = clusterer.Add(row);
            if (!ids.Add(row.Id))
            {
                throw new CommandException($"{input}: an article has no id.");
            }

            reasons?.WriteLine(JsonSerializer.Serialize(Explanation.Of(row, outcome), Plain));
            if (clusterer.Count % 10_000 == 0)
            {
                Console.Error.WriteLine($"{clusterer.Count} articles, {clusterer.Stories} live stories, {clusterer.Count / watch.Elapsed.TotalSeconds:0} a second");
            }
        }

        using var lines = output == "-" ? Console.Out : new StreamWriter(output);
        var number = 0;
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids.Read())
        {
            if (written.Add(id))
            {
                lines.WriteLine($"{id}\t{clusterer.StoryOf(number)}");
            }

            number++;
        }

        Console.Error.WriteLine($"{number} articles in {watch.Elapsed.TotalSeconds:0.0} s");
        return Terminal.Done;
    }
}
