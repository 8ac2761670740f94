using System.CommandLine;
using System.Globalization;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli.Capacity;

/// <summary><c>newsmonitor capacity</c>: what a day of news needs of an installation, and where it would break first.</summary>
internal static class CapacityCommand
{
    private const string About = """
        Calculates what a day of news needs of an installation, and what would break first: from costs that were measured on one machine, not from a trial.

        A line a limit, the tightest first, by tabs: used (1 is all of it), limit, needed, there, unit, wayOut. Without options: the world's news, 2,000,000 articles
        a day in 60 languages from 50,000 feeds, 1,000 desks watching, on four silos of 8 cores and 32 GB.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var usual = new NewsDay();
        var articles = Number("--articles", "Articles a day.", usual.Articles);
        var languages = new Option<int>("--languages") { Description = "Languages; each is a partition. 1 to 1,000.", DefaultValueFactory = _ => usual.Languages };
        var skew = Number("--skew", "Exponent of Zipf's law by which languages share the articles.", usual.Skew);
        var peak = Number("--peak", "How many times the mean the busiest hour has.", usual.Peak);
        var body = Number("--body", "Bytes of an article's text.", usual.BodyBytes);
        var story = Number("--per-story", "Articles of a story in the mean.", usual.ArticlesPerStory);
        var feeds = Number("--feeds", "Feeds.", usual.Feeds);
        var desks = Number("--desks", "Desks that watch.", usual.Desks);
        var pages = Number("--pages", "Open pages of a desk.", usual.Pages);
        var watches = Number("--watches", "Watches of a desk.", usual.Watches);
        var kept = Number("--kept", "Days for which texts are kept.", usual.KeptDays);
        var silos = new Option<int>("--silos") { Description = "Silos. 1 to 1,000.", DefaultValueFactory = _ => usual.Silos };
        var cores = Number("--cores", "Cores of a silo.", usual.Cores);
        var memory = Number("--memory", "Gigabytes of memory of a silo.", usual.MemoryGigabytes);
        var disk = Number("--disk", "Gigabytes of the database's disk.", usual.DiskGigabytes);
        var bounds = new ClusterOptions();
        var awake = Bound("--max-awake", "NewsMonitor:Partitions:MaxAwake of the silos.", bounds.MaxAwake);
        var stories = Bound("--max-stories", "NewsMonitor:Partitions:MaxStories of the silos.", bounds.MaxStories);
        Within(languages);
        Within(silos);
        var command = new Command("capacity", About) { articles, languages, skew, peak, body, story, feeds, desks, pages, watches, kept, silos, cores, memory, disk, awake, stories };
        command.SetAction(parsed => Run(
            new NewsDay
            {
                Articles = parsed.GetValue(articles),
                Languages = parsed.GetValue(languages),
                Skew = parsed.GetValue(skew),
                Peak = parsed.GetValue(peak),
                BodyBytes = parsed.GetValue(body),
                ArticlesPerStory = parsed.GetValue(story),
                Feeds = parsed.GetValue(feeds),
                Desks = parsed.GetValue(desks),
                Pages = parsed.GetValue(pages),
                Watches = parsed.GetValue(watches),
                KeptDays = parsed.GetValue(kept),
                Silos = parsed.GetValue(silos),
                Cores = parsed.GetValue(cores),
                MemoryGigabytes = parsed.GetValue(memory),
                DiskGigabytes = parsed.GetValue(disk),
            },
            bounds with { MaxAwake = parsed.GetValue(awake), MaxStories = Math.Max(parsed.GetValue(awake), parsed.GetValue(stories)) },
            parsed.InvocationConfiguration));
        return command;
    }

    private static Option<double> Number(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !double.TryParse(t.Value, CultureInfo.InvariantCulture, out var number) || !(number > 0 && double.IsFinite(number))))
            {
                result.AddError($"{name}: '{token.Value}' is not a number above 0.");
            }
        });
        return option;
    }

    private static Option<int> Bound(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        Within(option, 100_000_000);
        return option;
    }

    private static void Within(Option option, int most = 1000) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => !int.TryParse(t.Value, CultureInfo.InvariantCulture, out var number) || number < 1 || number > most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name}: '{token.Value}' is not a number of 1 to {most:N0}."));
        }
    });

    private static int Run(NewsDay day, ClusterOptions engine, InvocationConfiguration io)
    {
        var limits = CapacityPlan.Of(day, new UnitCosts(), engine);
        io.Output.WriteLine("used\tlimit\tneeded\tthere\tunit\twayOut");
        foreach (var limit in limits)
        {
            io.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{limit.Used:0.000}\t{limit.Name}\t{limit.Needed:0.###}\t{limit.There:0.###}\t{limit.Unit}\t{limit.WayOut}"));
        }

        io.Error.WriteLine(limits[0].Used > 1 ? $"breaks first: {limits[0].Name}; {limits[0].WayOut}" : $"it stands; the tightest is: {limits[0].Name}");
        return Terminal.Done;
    }
}
