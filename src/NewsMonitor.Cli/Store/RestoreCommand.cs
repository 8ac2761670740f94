using System.CommandLine;
using NewsMonitor.Storage;

namespace NewsMonitor.Cli.Store;

/// <summary><c>newsmonitor store restore</c>.</summary>
internal static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var data = PlaceOptions.Data();
        var from = new Option<string>("--from") { Description = "The backup.", Required = true };
        var replace = new Option<bool>("--replace") { Description = "Give up the store that the folder holds already." };
        var command = new Command("restore", "Checks a backup and puts it in a data folder that no server works on. Subscribers with cursors of before are told of a gap.") { data, from, replace };
        command.SetAction(parsed => StoreFaults.Told(() =>
        {
            var copy = StoreRestore.Run(parsed.GetValue(data)!, parsed.GetValue(from)!, parsed.GetValue(replace));
            new Shown(parsed).Messages.WriteLine($"newsmonitor: {parsed.GetValue(data)}: {copy.Articles} articles, updates up to {copy.Updates}, schema {copy.Schema}; start a server on it");
            return Terminal.Done;
        }));
        return command;
    }
}
