using System.Globalization;
using NewsMonitor.Model;

namespace NewsMonitor.Quality.Stories;

/// <summary>A labelled story, as cases/README.md describes it.</summary>
internal sealed record StoryCase(string Name, IReadOnlyList<Article> Articles, IReadOnlyList<string> Labels)
{
    public static IEnumerable<StoryCase> ReadAll(string folder) =>
        Directory.EnumerateFiles(Path.Combine(SharedFolder.Root, "tests", "NewsMonitor.Quality", "Stories", "cases", folder), "*.txt").Order(StringComparer.Ordinal).Select(Read);

    public IEnumerable<string[]> Of(char kind) => Labels.Where(l => l[0] == kind).Select(l => l[2..].Split('|', StringSplitOptions.TrimEntries));

    private static StoryCase Read(string path)
    {
        var articles = new List<Article>();
        var labels = new List<string>();
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            if (line.StartsWith("@ ", StringComparison.Ordinal))
            {
                articles.Add(Head(line[2..].Split('|', StringSplitOptions.TrimEntries)));
            }
            else if (line.Length > 2 && line[0] is '=' or '>' or '+' or '-' or '~' or '*' && line[1] == ' ')
            {
                labels.Add(line);
            }
            else
            {
                articles[^1] = articles[^1] with { Body = articles[^1].Body.Length == 0 ? line : $"{articles[^1].Body}\n{line}" };
            }
        }

        return new(Path.GetFileNameWithoutExtension(path), articles, labels);
    }

    private static Article Head(string[] fields)
    {
        var at = DateTimeOffset.Parse(fields[2], CultureInfo.InvariantCulture);
        return new()
        {
            Id = new(fields[0]),
            Title = fields[4],
            Body = "",
            Source = fields[1] == "-" ? null : new(fields[1]),
            Language = fields[3],
            PublishedAt = at,
            ReceivedAt = at,
            EffectiveAt = at,
            TextHash = fields[0],
        };
    }
}
