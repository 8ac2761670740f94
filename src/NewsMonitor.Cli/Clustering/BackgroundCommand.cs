using System.CommandLine;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor background</c>: counts words in a folder or file of texts, and in lists of word frequencies, and writes the tables that ship, per language.</summary>
internal static class BackgroundCommand
{
    private const string About = """
        Counts document frequencies of texts per language into tables as they ship; 'newsmonitor cluster --tables FOLDER' uses them.

        Where texts are few, a list of the language's words by falling frequency stands in for more: --frequencies, with --language. A list without counts is taken
        to follow Zipf and Mandelbrot, share = c / (rank + 2.7); a document of L running words (--document-words) holds a word of share f with probability
        1 - (1 - f)^L; the list counts as --list-documents documents beside the texts.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string?>("--input") { Description = "A JSON-lines file with lang and text (or title and body), or a folder of .txt files." };
        var output = new Option<string>("--output") { Description = "The folder for the tables.", Required = true };
        var language = new Option<string?>("--language") { Description = "The only language to count, and that of texts that do not name theirs." };
        var least = new Option<int>("--least") { Description = "Terms in fewer documents are left out.", DefaultValueFactory = _ => 2 };
        var most = new Option<int>("--most") { Description = "A table's terms at most; the least raises itself until they fit.", DefaultValueFactory = _ => 40_000 };
        var frequencies = new Option<string?>("--frequencies") { Description = "A word list, most frequent first: a JSON array, or a word a line, with its count behind a tab where known." };
        var documents = new Option<int>("--list-documents") { Description = "As how many documents the list counts.", DefaultValueFactory = _ => 1000 };
        var words = new Option<int>("--document-words") { Description = "How many running words such a document has.", DefaultValueFactory = _ => Clustering.WordFrequencies.WordsPerDocument };
        var leaveOut = new Option<string[]>("--leave-out") { Description = "Words of the list that are no words of the language.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("background", About) { input, output, language, least, most, frequencies, documents, words, leaveOut };
        command.Validators.Add(result =>
        {
            if (result.GetValue(input) is null && result.GetValue(frequencies) is null)
            {
                result.AddError("Give --input, --frequencies, or both.");
            }

            if (result.GetValue(frequencies) is not null && result.GetValue(language) is null)
            {
                result.AddError("--frequencies needs --language.");
            }
        });
        command.SetAction(parsed =>
        {
            var run = new BackgroundRun(parsed.GetValue(language), parsed.InvocationConfiguration.Error);
            run.AddTexts(parsed.GetValue(input));
            run.AddList(parsed.GetValue(frequencies), parsed.GetValue(documents), parsed.GetValue(words), parsed.GetValue(leaveOut) ?? []);
            run.Write(parsed.GetValue(output)!, parsed.GetValue(least), parsed.GetValue(most));
            return Terminal.Done;
        });
        return command;
    }
}
