using System.CommandLine;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor bench</c>: how fast text becomes stories, one core, the whole way from text to assignment.</summary>
internal static class BenchCommand
{
    private const string About = """
        Measures one core, the whole way from text to assignment, at numbers of live stories, on made-up news.

        The news follows Zipf's law in two regimes over 200,000 made-up words whose most frequent are the English function words: as many different words an article, and
        about as many new ones as time goes on, as English news has. Full articles have 4,000 characters. Four of five
        articles follow a story, later stories more often; one in five is new. A line a measurement, by tabs:
          kind, live, awake              titles or full articles; live stories at the end, and those of them that are awake
          articlesPerCpuSecond           over the whole measurement, by the processor time of the process (garbage collection and compiler included), so that other
                                         work on the machine counts only as far as it slows the processor itself
          quietArticlesPerCpuSecond      the same in the fastest tenth of the measurement's slices: what the machine does when others leave it alone
          cpuMicrosecondsPerArticle, analysisShare, allocatedBytesPerArticle
          bytesPerLiveStory, megabytes   what the engine and the analyser hold after filling
          snapshotBytesPerLiveStory      what the engine's state takes when it is stored then
          articlesPerSecond              by the clock on the wall
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var stories = new Option<int[]>("--stories") { Description = "Live stories to measure at, as 1000 10000 100000 1000000.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [10_000] };
        var kind = new Option<string[]>("--kind") { Description = "titles, full, or both.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["titles", "full"] };
        kind.AcceptOnlyFromAmong("titles", "full");
        var articles = new Option<int>("--articles") { Description = "How many articles are measured each time.", DefaultValueFactory = _ => 20_000 };
        AtLeastOne(stories);
        AtLeastOne(articles);
        var command = new Command("bench", About) { stories, kind, articles };
        command.SetAction(parsed => Run(parsed.GetValue(stories)!, parsed.GetValue(kind)!, parsed.GetValue(articles), parsed.InvocationConfiguration));
        return command;
    }

    private static void AtLeastOne(Option option) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => !int.TryParse(token.Value, out var number) || number < 1))
        {
            result.AddError($"{option.Name}: '{token.Value}' is not a number of at least 1.");
        }
    });

    private static int Run(int[] counts, string[] kinds, int articles, InvocationConfiguration io)
    {
        io.Output.WriteLine(BenchRun.Columns);
        foreach (var kind in kinds)
        {
            foreach (var count in counts)
            {
                io.Output.WriteLine(new BenchRun(kind == "full", articles, io.Error).At(count));
            }
        }

        return Terminal.Done;
    }
}
