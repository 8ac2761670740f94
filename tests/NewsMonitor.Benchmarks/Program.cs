using System.Globalization;
using BenchmarkDotNet.Running;
using NewsMonitor.Benchmarks.Feeds;
using NewsMonitor.Benchmarks.Load;
using NewsMonitor.Benchmarks.News;
using NewsMonitor.Benchmarks.Pages;
using NewsMonitor.Benchmarks.Stories;
using NewsMonitor.Benchmarks.Watches;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["feeds", .. var rest]:
        // A folder of feeds to read; without one, a feed made up.
        FeedParsingRun.Print(Console.Out, rest is [var folder, ..] ? folder : null, seconds: 5);
        return 0;
    case ["watches", ..]:
        WatchMatchRun.Print(Console.Out);
        return 0;
    case ["compose", .. var rest]:
        ComposeRun.Print(Console.Out, rest.Length == 0 ? [5, 500, 20_000] : [.. rest.Select(r => int.Parse(r, CultureInfo.InvariantCulture))]);
        return 0;
    case ["pages", .. var rest]:
        int At(int index, int usual) => rest.Length > index ? int.Parse(rest[index], CultureInfo.InvariantCulture) : usual;
        await PagesRun.Print(Console.Out, At(0, 50_000), At(1, 200), At(2, 50), At(3, 20));
        return 0;
    case ["news", var into, .. var rest]:
        await BusyDayFile.Write(into, rest is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 320);
        return 0;
    case ["load", .. var rest]:
        await LoadRun.Print(Console.Out, LoadPlan.Parse(rest));
        return 0;
    case ["engines", .. var rest]:
        await LoadRun.PrintEngines(Console.Out, LoadPlan.Parse(rest));
        return 0;
    case ["--help"] or ["-h"] or []:
        await Console.Error.WriteLineAsync("""
            usage: feeds [FOLDER]                                  reading feeds, beside other libraries
                   compose [ARTICLES …]                            telling stories of 5, 500, 20000 articles: cost of an article, bytes of a version
                   load [ARTICLES [RATE [SECONDS]]]                a server under load: throughput, delays, memory; default 30000 50 30
                   engines [ARTICLES [RATE [SECONDS]]]             the same of the embedded store and of PostgreSQL with one silo and two
                   pages [STORIES [PAGES [RATE [SECONDS]]]]        the first page over many stories, and many open pages; default 50000 200 50 20
                   news FOLDER [COUNT]                             writes a busy day of made-up news, to be replayed; default 320 articles
                   watches                                         matching story updates with up to 100,000 watches, beside Lucene.Net
                   --filter PATTERN [BenchmarkDotNet's options]    one part at a time
            """);
        return args.Length == 0 ? 2 : 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(args);
        return 0;
}
