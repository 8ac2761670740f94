using System.CommandLine;

namespace NewsMonitor.Cli.Store;

/// <summary><c>newsmonitor store</c>: what an operator does with a store as a whole, in its folder or database.</summary>
internal static class StoreCommand
{
    /// <summary>The command.</summary>
    public static Command Make() => new("store", "The store as a whole: back it up and put it back, write it out and take it in, carry it over to PostgreSQL.")
    {
        BackupCommand.Make(),
        RestoreCommand.Make(),
        ExportCommand.Make(),
        ImportCommand.Make(),
        MigrateCommand.Make(),
    };
}
