using System.CommandLine;
using NewsMonitor.Storage;

namespace NewsMonitor.Cli.Store;

/// <summary><c>newsmonitor store export</c>.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var place = new PlaceOptions();
        var to = new Option<string?>("--to") { Description = "The file to be written, compressed when its name ends in .gz; else stdout." };
        var replace = new Option<bool>("--replace") { Description = "Replace a file of that name." };
        var command = new Command("export", "Writes a store as JSON lines, as of one moment: a head, each table with its rows, an end with a checksum. Servers may work on it meanwhile. It holds the secrets of webhooks.") { to, replace };
        place.AddTo(command);
        command.SetAction((parsed, cancellation) => StoreFaults.Told(() => Task.Run(() =>
        {
            var shown = new Shown(parsed);
            using var progress = new TransferLines(shown.Messages, TimeProvider.System);
            var report = parsed.GetValue(to) is { } file
                ? StoreExport.ToFile(place.Of(parsed), file, parsed.GetValue(replace), TimeProvider.System, progress.Tell, cancellation)
                : StoreExport.Run(place.Of(parsed), shown.Data, TimeProvider.System, progress.Tell, cancellation);
            progress.End(report);
            return Terminal.Done;
        }, cancellation)));
        return command;
    }
}
