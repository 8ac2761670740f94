using System.CommandLine;

namespace NewsMonitor.Cli;

/// <summary>The options that every command over HTTP takes.</summary>
internal sealed class ServerOptions
{
    private const string Variable = "NEWSMONITOR_URL";
    private const string KeyVariable = "NEWSMONITOR_KEY";
    private const string NameVariable = "NEWSMONITOR_NAME";
    private const string Usual = "http://localhost:5080";

    private readonly Option<string> _server = new("--server")
    {
        Description = $"The server's address; else the environment's {Variable}, else {Usual}.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } url ? url : Usual,
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"Your key; else the environment's {KeyVariable}, which other users of the machine do not see.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key ? key : null,
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = $"Your name in histories where no key is asked for; else the environment's {NameVariable}.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(NameVariable) is { Length: > 0 } name ? name : null,
    };

    private readonly Option<string?> _workspace = new("--workspace") { Description = "The workspace; main when it is not given." };

    private readonly Option<bool> _json = new("--json") { Description = "Print what the server answers, as JSON, one value a line." };

    public ServerOptions() => _server.Validators.Add(result =>
    {
        if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            result.AddError($"--server '{result.GetValueOrDefault<string>()}' is not an address such as {Usual}.");
        }
    });

    /// <summary>Adds the options to a command.</summary>
    public ServerOptions AddTo(Command command, bool workspace = true, bool json = true)
    {
        command.Add(_server);
        command.Add(_key);
        command.Add(_name);
        if (workspace)
        {
            command.Add(_workspace);
        }

        if (json)
        {
            command.Add(_json);
        }

        return this;
    }

    /// <summary>A connection to the server that was named.</summary>
    public ServerClient Open(ParseResult parsed, HttpMessageHandler? handler = null) =>
        new ServerClient(new Uri(parsed.GetValue(_server)!), parsed.GetValue(_workspace), handler).As(parsed.GetValue(_key), parsed.GetValue(_name));

    /// <summary>The workspace that was named; null for none.</summary>
    public string? Workspace(ParseResult parsed) => parsed.GetValue(_workspace);

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult parsed) => parsed.GetValue(_json);
}
