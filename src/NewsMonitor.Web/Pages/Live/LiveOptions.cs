using Microsoft.Extensions.Options;

namespace NewsMonitor.Web.Pages.Live;

/// <summary>How open pages are told what changed. Section <c>NewsMonitor:Live</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>How long changes are gathered into one frame, the same for all open pages; 20 ms to 5 seconds, default 200 ms.</summary>
    public TimeSpan Gather { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The most stories that one frame carries; a page that missed more asks for the whole list. 1 to 500, default 60.</summary>
    public int MostRows { get; set; } = 60;
}

/// <summary>Finds every fault of the settings of live pages at once.</summary>
internal sealed class LiveOptionsValidator : IValidateOptions<LiveOptions>
{
    public ValidateOptionsResult Validate(string? name, LiveOptions options)
    {
        var faults = new List<string>();
        if (options.Gather < TimeSpan.FromMilliseconds(20) || options.Gather > TimeSpan.FromSeconds(5))
        {
            faults.Add($"NewsMonitor:Live:Gather is {options.Gather}: it must be 20 ms to 5 seconds");
        }

        if (options.MostRows is < 1 or > 500)
        {
            faults.Add($"NewsMonitor:Live:MostRows is {options.MostRows}: it must be 1 to 500");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
