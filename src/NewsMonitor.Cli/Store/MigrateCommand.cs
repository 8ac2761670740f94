using System.CommandLine;
using NewsMonitor.Storage;

namespace NewsMonitor.Cli.Store;

/// <summary><c>newsmonitor store migrate</c>.</summary>
internal static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var data = PlaceOptions.Data();
        var to = new Option<string>("--to") { Description = "The connection string of an empty database: \"Host=…;Database=…;Username=…;Password=…\".", Required = true };
        var command = new Command("migrate", "Carries the embedded store of a data folder that no server works on over to PostgreSQL: all of it or nothing, counted on both sides. The folder stays as it was. Subscribers with cursors of before are told of a gap.") { data, to };
        command.SetAction((parsed, cancellation) => StoreFaults.Told(async () =>
        {
            using var progress = new TransferLines(new Shown(parsed).Messages, TimeProvider.System);
            progress.End(await StoreMigration.Run(parsed.GetValue(data)!, parsed.GetValue(to)!, TimeProvider.System, progress.Tell, cancellation));
            return Terminal.Done;
        }));
        return command;
    }
}
