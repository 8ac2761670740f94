using Microsoft.Extensions.Options;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Pages;

/// <summary>What the pages offer. Section <c>NewsMonitor:Pages</c>.</summary>
public sealed class PageOptions
{
    /// <summary>What the replay button sends through: a folder or file, absolute or from the root; default <c>seeds</c>.</summary>
    public string ReplayPath { get; set; } = "seeds";

    /// <summary>The folder that the replay page offers to choose from, with what is in it: absolute or from the root; default <c>seeds</c>.</summary>
    public string ReplayRoot { get; set; } = "seeds";

    /// <summary>Where the operations page links to the Orleans Dashboard; empty for no link.</summary>
    public string Dashboard { get; set; } = "";

    /// <summary>The workspace that the button begins afresh; default <c>demo</c>.</summary>
    public string ReplayInto { get; set; } = "demo";

    /// <summary>Articles a second; above 0 and up to 10,000, default 1.</summary>
    public double ReplaySpeed { get; set; } = 1;
}

/// <summary>Finds every fault of the pages' settings at once.</summary>
internal sealed class PageOptionsValidator : IValidateOptions<PageOptions>
{
    public ValidateOptionsResult Validate(string? name, PageOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.ReplayPath))
        {
            faults.Add("NewsMonitor:Pages:ReplayPath is empty: name a folder or file");
        }

        if (string.IsNullOrWhiteSpace(options.ReplayRoot))
        {
            faults.Add("NewsMonitor:Pages:ReplayRoot is empty: name a folder");
        }

        if (!WorkspaceKey.IsName(options.ReplayInto))
        {
            faults.Add($"NewsMonitor:Pages:ReplayInto is '{options.ReplayInto}': use 1 to 64 of a–z, 0–9 and hyphens");
        }

        if (options.ReplaySpeed is not (> 0 and <= 10_000))
        {
            faults.Add($"NewsMonitor:Pages:ReplaySpeed is {options.ReplaySpeed}: it must be above 0 and up to 10,000");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
