using System.CommandLine;
using NewsMonitor.Storage;

namespace NewsMonitor.Cli.Store;

/// <summary><c>newsmonitor store backup</c>.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var data = PlaceOptions.Data();
        var to = new Option<string>("--to") { Description = "The file to be written; it appears whole or not at all.", Required = true };
        var replace = new Option<bool>("--replace") { Description = "Replace a file of that name." };
        var command = new Command("backup", "Copies the embedded store into one file, as of one moment, and checks the copy. A server may work on it meanwhile. (PostgreSQL: pg_dump.)") { data, to, replace };
        command.SetAction(parsed => StoreFaults.Told(() =>
        {
            var copy = StoreBackup.Take(parsed.GetValue(data)!, parsed.GetValue(to)!, parsed.GetValue(replace));
            new Shown(parsed).Messages.WriteLine($"newsmonitor: {parsed.GetValue(to)}: {copy.Articles} articles, updates up to {copy.Updates}, schema {copy.Schema}, {copy.Bytes} bytes");
            return Terminal.Done;
        }));
        return command;
    }
}
