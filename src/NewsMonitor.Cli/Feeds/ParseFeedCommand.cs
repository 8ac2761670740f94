using System.CommandLine;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Cli.Feeds;

/// <summary><c>parse-feed FILE|-</c>: a document of any dialect in our normal form.</summary>
internal static class ParseFeedCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The document; - reads standard input." };
        var address = new Option<string?>("--url") { Description = "Where the document was read: the base of its relative links. Default: the feed's own links." };
        var command = new Command("parse-feed", "Prints a feed in the normal form (RSS, RDF, Atom, JSON Feed, sitemaps, ninjs, JSON-LD, WARC).") { file, address };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(address), cancel));
        return command;
    }

    private static async Task<int> Run(string file, string? url, CancellationToken cancel)
    {
        var options = new FeedParserOptions { MaxBytes = 256 << 20 };
        var parsed = new FeedParser(options).Parse(await InputFile.Read(file, options.MaxBytes, cancel), url);
        if (parsed.Feed is not { } feed)
        {
            await Console.Error.WriteLineAsync($"newsmonitor: {file}: {parsed.Failure!.Reason}");
            return Terminal.Failed;
        }

        foreach (var complaint in feed.Complaints) await Console.Error.WriteLineAsync($"newsmonitor: {file}: {complaint}");
        await using var output = Console.OpenStandardOutput();
        NormalForm.Write(feed, output);
        await output.WriteAsync("\n"u8.ToArray(), cancel);
        return Terminal.Done;
    }
}
