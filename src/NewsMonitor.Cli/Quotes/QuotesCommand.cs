using System.CommandLine;

namespace NewsMonitor.Cli.Quotes;

/// <summary><c>newsmonitor quotes</c>: the direct quotations of texts and who is quoted, a line of JSON a document.</summary>
internal static class QuotesCommand
{
    /// <summary>The command for the command line.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "A text file, a folder of .txt files, or a .jsonl file of articles." };
        var output = new Option<FileInfo?>("--output") { Description = "Where to write; default: stdout." };
        var language = new Option<string>("--language") { Description = "The language of the texts (BCP 47); auto detects it for each.", DefaultValueFactory = _ => "auto" };
        var command = new Command("quotes", "Finds direct quotations and their speakers.") { input, output, language };
        command.SetAction(async (parsed, cancellation) =>
        {
            var documents = QuoteDocuments.Read(parsed.GetRequiredValue(input));
            var reader = new QuoteLines(parsed.GetRequiredValue(language));
            var count = 0;
            await using var writer = parsed.GetValue(output) is { } file ? new StreamWriter(file.FullName) : new StreamWriter(Console.OpenStandardOutput());
            foreach (var document in documents)
            {
                cancellation.ThrowIfCancellationRequested();
                await writer.WriteAsync(reader.Line(document));
                await writer.WriteAsync('\n');
                count++;
            }

            await Console.Error.WriteLineAsync($"{count} documents read");
            return Terminal.Done;
        });
        return command;
    }
}
