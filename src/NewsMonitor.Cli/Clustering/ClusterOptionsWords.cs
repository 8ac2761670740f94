using System.CommandLine;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>The options that the commands about clustering share.</summary>
internal static class ClusterOptionsWords
{
    /// <summary><c>--set</c>: settings other than their defaults, checked before anything runs.</summary>
    public static Option<string[]> Set()
    {
        var set = new Option<string[]>("--set") { Description = "A setting of the engine other than its default, as JoinScore=-1.5.", AllowMultipleArgumentsPerToken = true };
        set.Validators.Add(result =>
        {
            try
            {
                EngineSettings.Parse([.. result.Tokens.Select(token => token.Value)]);
            }
            catch (CommandException e)
            {
                result.AddError($"--set: {e.Message}");
            }
        });
        return set;
    }

    /// <summary><c>--tables</c>: tables of one's own.</summary>
    public static Option<string?> Tables() =>
        new("--tables") { Description = "A folder of background tables, as 'newsmonitor background' writes them, that go before those that ship." };

    /// <summary>The settings that were given.</summary>
    public static ClusterOptions Settings(this ParseResult parsed, Option<string[]> set) => EngineSettings.Parse(parsed.GetValue(set) ?? []);
}
