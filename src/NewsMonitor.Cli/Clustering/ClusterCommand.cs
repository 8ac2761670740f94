using System.CommandLine;
using NewsMonitor.Text.Languages;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor cluster</c>: puts the articles of a file into stories as the service would.</summary>
internal static class ClusterCommand
{
    private const string About = """
        Puts the articles of a file into stories, in the order of publication.

        Rows without a time keep their place in the file. Each id is written once, with the story that holds it at the end, merges included; of an id that comes twice
        the first row counts. The file may be larger than memory: rows are sorted outside of it. The whole file is checked before anything is decided; a line that
        is not an article is named, and nothing is written. Same file, same stories, whatever the machine.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string>("--input") { Description = "Articles, one JSON object a line: id, published, lang, source, title, body; all but id may be missing.", Required = true };
        var output = new Option<string>("--output") { Description = "Where to write a line for each id: id, tab, story; - is standard output.", Required = true };
        var explain = new Option<string?>("--explain") { Description = "Where to write why, a JSON object a line: outcome, probability, evidence, runner-up, merges." };
        var language = Language();
        var set = ClusterOptionsWords.Set();
        var tables = ClusterOptionsWords.Tables();
        var parts = ClusterOptionsWords.Parts("Over how many parts each language is spread, each with an engine of its own; stories that are one over several parts are merged. By default 1.", many: false);
        var command = new Command("cluster", About) { input, output, explain, language, set, tables, parts };
        command.SetAction(parsed => new ClusterRun(parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(explain), parsed.InvocationConfiguration)
            .Of(new StreamClusterer(parsed.Settings(set), parsed.GetValue(language), new EngineTables(parsed.GetValue(tables)), parsed.GetValue(parts) is [var count] ? count : 1)));
        return command;
    }

    private static Option<string?> Language()
    {
        var language = new Option<string?>("--language")
        {
            Description = "The language of all rows (BCP 47 or ISO 639-3); or auto: a confident detector beats the row's own, as in the service. By default each row's own, detected where it has none.",
        };
        language.Validators.Add(result =>
        {
            if (result.GetValue(language) is { } tag && tag != RowLanguages.Auto && new LanguageTags().Primary(tag) is null)
            {
                result.AddError($"--language: '{tag}' is neither auto nor a language (BCP 47 or ISO 639-3).");
            }
        });
        return language;
    }
}
