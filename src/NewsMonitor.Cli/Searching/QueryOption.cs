using System.CommandLine;
using System.CommandLine.Parsing;
using NewsMonitor.Delivery.Queries;

namespace NewsMonitor.Cli.Searching;

/// <summary>A query on the command line: read before anything is asked, so that a fault is shown at its place.</summary>
internal static class QueryOption
{
    /// <summary>The language in short, for the help.</summary>
    public const string Language = "words, \"phrases\", AND OR NOT -x ( ), near/5, flood*, title: body: name: source: lang: feed: country: quote: speaker: origin:, articles>=5 outlets>=3 origins>=2 momentum>2 age<2h phase:new, after: before:";

    /// <summary>The option <c>--query</c>.</summary>
    public static Option<string?> Make(string description)
    {
        var option = new Option<string?>("--query", "-q") { Description = $"{description} {Language}." };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>Refuses a query that is wrong, with a mark under the place.</summary>
    public static void Check(SymbolResult result)
    {
        var text = string.Join(' ', result.Tokens.Select(token => token.Value));
        if (Query.Parse(text).Fault is { } fault)
        {
            result.AddError($"{fault.Message}: {fault.Hint}\n{fault.Show(PlainText.Of(text) == text ? text : new string('?', text.Length))}");
        }
    }
}
