using System.Globalization;
using NewsMonitor.Benchmarks.Feeds;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["feeds", .. var rest]:
        // A folder of feeds to read; without one, a feed made up.
        FeedParsingRun.Print(Console.Out, rest is [var folder, ..] ? folder : null, seconds: 5);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: feeds [FOLDER]");
        return 2;
}
