using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary>Puts rows into stories as the service does: one engine per language, copies found by their text, a tick for each day that passes.</summary>
internal sealed class StreamClusterer(ClusterOptions options, string? language)
{
    private readonly TextAnalyzer analyzer = new();
    private readonly KnownTexts texts = new();
    private readonly SortedDictionary<string, ClusterEngine> engines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, long), long> mergedInto = [];
    private readonly List<(string Language, long Story)> decided = [];
    private DateTimeOffset day = DateTimeOffset.MinValue;

    /// <summary>How many rows have been taken.</summary>
    public int Count => decided.Count;

    /// <summary>How many stories live.</summary>
    public int Stories => engines.Values.Sum(engine => engine.StoryCount);

    /// <summary>Decides on the next row.</summary>
    public ClusterOutcome Add(InputRow row)
    {
        var number = (long)decided.Count;
        var tag = Languages.Tag(language ?? row.Lang);
        var (title, body) = (row.Title ?? "", row.Body ?? row.Text ?? "");
        Pass(row.Time);
        if (!engines.TryGetValue(tag, out var engine))
        {
            engines.Add(tag, engine = new ClusterEngine(ClusterResources.Load(tag), options));
        }

        var copyOf = texts.First(tag, title, body, number);
        var outcome = engine.Assign(new ClusterArticle(number, analyzer.Analyze(title, body, tag), row.Time, copyOf, row.Source));
        decided.Add((tag, outcome.Story));
        foreach (var merge in outcome.Merges)
        {
            mergedInto[(tag, merge.From)] = merge.Into;
        }

        return outcome;
    }

    /// <summary>The story that holds a row now, merges included.</summary>
    public string StoryOf(int row)
    {
        var (tag, story) = decided[row];
        while (mergedInto.TryGetValue((tag, story), out var into))
        {
            story = into;
        }

        return $"{tag}-{story}";
    }

    private void Pass(DateTimeOffset? time)
    {
        if (time is { } now && now - day >= TimeSpan.FromDays(1))
        {
            day = now;
            foreach (var engine in engines.Values)
            {
                engine.Tick(now);
            }
        }
    }
}
