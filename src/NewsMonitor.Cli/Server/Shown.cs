using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace NewsMonitor.Cli;

/// <summary>Where a command prints: data to its output, messages and progress beside it.</summary>
internal sealed class Shown(ParseResult parsed)
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Data.</summary>
    public TextWriter Data { get; } = parsed.InvocationConfiguration.Output;

    /// <summary>Messages.</summary>
    public TextWriter Messages { get; } = parsed.InvocationConfiguration.Error;

    /// <summary>A value as one line of JSON.</summary>
    public Task Json(JsonElement value) => Data.WriteLineAsync(JsonSerializer.Serialize(value, OneLine));

    /// <summary>Rows under headings: drawn for a person at a terminal, separated by tabs for a program.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (Console.IsOutputRedirected || !ReferenceEquals(Data, Console.Out))
        {
            foreach (var row in rows)
            {
                Data.WriteLine(string.Join('\t', row));
            }

            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns([.. headings.Select(h => new TableColumn(Markup.Escape(h)))]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    /// <summary>A console for progress, beside the data.</summary>
    public IAnsiConsole Progress() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Messages), Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect });
}
