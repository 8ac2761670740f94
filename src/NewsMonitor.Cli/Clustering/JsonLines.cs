using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary>Reads files of one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>The rows of a file, as they are read.</summary>
    /// <exception cref="CommandException">A line is not a JSON object; the message names file and line.</exception>
    public static IEnumerable<InputRow> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, path, number);
            }
        }
    }

    /// <summary>The lines of a file with the articles that stand in them, as they are read.</summary>
    /// <exception cref="CommandException">A line is not an article, or has no id; the message names file and line.</exception>
    public static IEnumerable<(string Line, InputRow Row)> Lines(string path)
    {
        long number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var row = Parse(line, path, number);
            yield return string.IsNullOrWhiteSpace(row.Id) ? throw new CommandException($"{path}, line {number}: the article has no id.") : (line, row);
        }
    }

    /// <summary>Reads one line.</summary>
    public static InputRow Parse(string line, string path, long number)
    {
        try
        {
            return JsonSerializer.Deserialize<InputRow>(line) ?? throw new CommandException($"{path}, line {number}: null is not an article.");
        }
        catch (JsonException e)
        {
            throw new CommandException($"{path}, line {number}: not a JSON object with the fields of an article ({e.Message})", e);
        }
    }
}
