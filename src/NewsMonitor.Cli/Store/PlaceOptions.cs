using System.CommandLine;
using NewsMonitor.Storage;

namespace NewsMonitor.Cli.Store;

/// <summary>The options that say which store is meant: a data folder or a database, one of both.</summary>
internal sealed class PlaceOptions
{
    private const string Variable = "NEWSMONITOR_CONNECTION";

    private readonly Option<string?> _data = new("--data") { Description = "The data folder of the embedded store." };

    private readonly Option<string?> _connection = new("--connection")
    {
        Description = $"The connection string of a store in PostgreSQL, \"Host=…;Database=…;Username=…;Password=…\"; without it and --data the environment's {Variable}, which other users of the machine do not see.",
    };

    /// <summary>The option of commands that are for the embedded store alone.</summary>
    public static Option<string> Data() => new("--data") { Description = "The data folder that the server was started with.", Required = true };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_connection);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_data) is null == (Connection(result.GetValue(_connection), result.GetValue(_data)) is null))
            {
                result.AddError("Name one store: --data DIR or --connection TEXT.");
            }
        });
    }

    /// <summary>The store that was named.</summary>
    public StorePlace Of(ParseResult parsed) => parsed.GetValue(_data) is { } folder ? StorePlace.In(folder) : StorePlace.At(Connection(parsed.GetValue(_connection), null)!);

    private static string? Connection(string? given, string? data) => given ?? (data is null && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } known ? known : null);
}
