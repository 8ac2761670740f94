using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary>Puts rows into stories as the service does: one engine per language or part of a language, copies found by their text, a tick for each day that passes.</summary>
/// <param name="options">How engines decide.</param>
/// <param name="language">How the language of a row is found; see <see cref="RowLanguages"/>.</param>
/// <param name="tables">The background tables; those that ship when null.</param>
/// <param name="parts">Over how many parts each language is spread.</param>
/// <param name="clock">What the work is measured by; null to measure nothing.</param>
internal sealed class StreamClusterer(ClusterOptions options, string? language, EngineTables? tables = null, int parts = 1, Func<TimeSpan>? clock = null)
{
    private readonly RowLanguages languages = new(language);
    private readonly EngineTables tables = tables ?? new EngineTables(folder: null);
    private readonly List<string> untabled = [];
    private readonly TextAnalyzer analyzer = new();
    private readonly KnownTexts texts = new();
    private readonly SortedDictionary<string, SpreadEngine> engines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, long), long> mergedInto = [];
    private readonly List<(string Language, int Part, long Story)> decided = [];
    private readonly Dictionary<(string, int), TimeSpan> analysed = [];
    private DateTimeOffset day = DateTimeOffset.MinValue;

    /// <summary>How many rows have been taken.</summary>
    public int Count => decided.Count;

    /// <summary>How many stories live.</summary>
    public int Stories => engines.Values.Sum(engine => engine.StoryCount);

    /// <summary>The languages met so far that have no background table, in the order of meeting.</summary>
    public IReadOnlyList<string> WithoutTable => untabled;

    /// <summary>How often bounds were hit, over all languages, by option.</summary>
    public IEnumerable<(string Option, long Times)> Limits => engines.Values.SelectMany(engine => engine.Limits).SelectMany(limits => limits.Since(EngineLimits.None))
        .GroupBy(limit => limit.Option, StringComparer.Ordinal).Select(group => (group.Key, group.Sum(limit => limit.Times)));

    /// <summary>Decides on the next row.</summary>
    public ClusterOutcome Add(InputRow row)
    {
        var number = (long)decided.Count;
        var tag = languages.Of(row);
        var (title, body) = (row.Title ?? "", row.Body ?? row.Text ?? "");
        Pass(row.Time);
        var engine = EngineFor(tag);
        var copyOf = texts.First(tag, title, body, number);
        var began = Now();
        var features = analyzer.Analyze(title, body, tag);
        var analysis = Now() - began;
        var outcome = engine.Assign(new ClusterArticle(number, features, row.Time, copyOf, row.Source));
        analysed[(tag, outcome.Part)] = analysed.GetValueOrDefault((tag, outcome.Part)) + analysis;
        decided.Add((tag, outcome.Part, outcome.Decision.Story));
        foreach (var merge in outcome.Merges)
        {
            mergedInto[(tag, merge.From)] = merge.Into;
        }

        return outcome.Decision with { Merges = outcome.Merges };
    }

    /// <summary>The language that a row was taken in.</summary>
    public string LanguageOf(int row) => decided[row].Language;

    /// <summary>The story that holds a row now, merges included.</summary>
    public string StoryOf(int row)
    {
        var (tag, _, story) = decided[row];
        while (mergedInto.TryGetValue((tag, story), out var into))
        {
            story = into;
        }

        return $"{tag}-{story}";
    }

    /// <summary>The part of its language that decided on a row.</summary>
    public int PartOf(int row) => decided[row].Part;

    /// <summary>How many offers parts have answered.</summary>
    public long Answers => engines.Values.Sum(engine => engine.Answers);

    /// <summary>How many articles went from one part to another.</summary>
    public long Moved => engines.Values.Sum(engine => engine.Moved);

    /// <summary>Of the work, what was spent on asking, answering and moving.</summary>
    public TimeSpan Asking => engines.Values.Aggregate(TimeSpan.Zero, (sum, engine) => sum + engine.Asking);

    /// <summary>The time that each part of each language has worked, analysis of its texts included.</summary>
    public IEnumerable<(string Language, IReadOnlyList<TimeSpan> Parts)> Loads => engines.Select(engine =>
        (engine.Key, (IReadOnlyList<TimeSpan>)[.. engine.Value.Loads.Select((load, part) => load + analysed.GetValueOrDefault((engine.Key, part)))]));

    private SpreadEngine EngineFor(string tag)
    {
        if (!engines.TryGetValue(tag, out var engine))
        {
            var resources = tables.Load(tag);
            engines.Add(tag, engine = new SpreadEngine(resources, parts, options, clock));
            if (resources.Background.Documents == 0)
            {
                untabled.Add(tag);
            }
        }

        return engine;
    }

    private TimeSpan Now() => clock?.Invoke() ?? TimeSpan.Zero;

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
