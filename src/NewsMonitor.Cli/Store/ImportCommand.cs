using System.CommandLine;
using NewsMonitor.Storage;

namespace NewsMonitor.Cli.Store;

/// <summary><c>newsmonitor store import</c>.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var place = new PlaceOptions();
        var from = new Option<string>("--from") { Description = "A file made by export; compressed when its name ends in .gz.", Required = true };
        var command = new Command("import", "Fills an empty store, embedded or in PostgreSQL, from an exported one of either kind: all of it or nothing. No server works on it. Subscribers with cursors of before are told of a gap.") { from };
        place.AddTo(command);
        command.SetAction((parsed, cancellation) => StoreFaults.Told(async () =>
        {
            using var progress = new TransferLines(new Shown(parsed).Messages, TimeProvider.System);
            progress.End(await StoreImport.Run(place.Of(parsed), parsed.GetValue(from)!, TimeProvider.System, progress.Tell, cancellation));
            return Terminal.Done;
        }));
        return command;
    }
}
