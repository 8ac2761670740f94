using System.CommandLine;
using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor background</c>: counts words in a folder or file of texts and writes the table that ships, per language.</summary>
internal static class BackgroundCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string>("--input") { Description = "A JSON-lines file with lang and text (or title and body), or a folder of .txt files.", Required = true };
        var output = new Option<string>("--output") { Description = "The folder for the tables.", Required = true };
        var language = new Option<string?>("--language") { Description = "The language of texts that do not name theirs." };
        var least = new Option<int>("--least") { Description = "Terms in fewer documents are left out.", DefaultValueFactory = _ => 2 };
        var most = new Option<int>("--most") { Description = "A table's terms at most; the least raises itself until they fit.", DefaultValueFactory = _ => 40_000 };
        var command = new Command("background", "Counts document frequencies of texts per language into the tables that ship.") { input, output, language, least, most };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(language), parsed.GetValue(least), parsed.GetValue(most)));
        return command;
    }

    private static int Run(string input, string output, string? language, int least, int most)
    {
        var analyzer = new TextAnalyzer();
        var counters = new SortedDictionary<string, BackgroundCounter>(StringComparer.Ordinal);
        foreach (var row in Texts(input))
        {
            var tag = Languages.Tag(row.Lang ?? language);
            if (!counters.TryGetValue(tag, out var counter))
            {
                counters.Add(tag, counter = new BackgroundCounter());
            }

            counter.Add(analyzer.Analyze(row.Title ?? "", row.Text ?? row.Body ?? "", tag));
        }

        Directory.CreateDirectory(output);
        foreach (var (tag, counter) in counters)
        {
            using var file = File.Create(Path.Combine(output, $"{tag}.tsv.gz"));
            var (written, floor) = counter.Write(file, least, most);
            Console.Error.WriteLine($"{tag}: {counter.Documents} texts, {written} terms in {floor} texts or more");
        }

        return Terminal.Done;
    }

    private static IEnumerable<InputRow> Texts(string input) => Directory.Exists(input)
        ? Directory.EnumerateFiles(input, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new InputRow { Id = path, Text = File.ReadAllText(path) })
        : JsonLines.Read(input);
}
