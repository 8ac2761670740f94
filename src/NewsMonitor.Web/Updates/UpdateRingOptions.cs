using Microsoft.Extensions.Options;

namespace NewsMonitor.Web.Updates;

/// <summary>How updates are streamed to readers. Section <c>NewsMonitor:Updates</c>.</summary>
public sealed class UpdateRingOptions
{
    /// <summary>How many updates a host keeps in memory; a live reader that falls further behind is closed and may resume. 16 to 1,000,000, default 10,000.</summary>
    public int Size { get; set; } = 10_000;

    /// <summary>How long a stream may be silent before a heartbeat; 1 second to 5 minutes, default 15 seconds.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);
}

/// <summary>Finds every fault of the streaming settings at once.</summary>
internal sealed class UpdateRingOptionsValidator : IValidateOptions<UpdateRingOptions>
{
    public ValidateOptionsResult Validate(string? name, UpdateRingOptions options)
    {
        var faults = new List<string>();
        if (options.Size is < 16 or > 1_000_000)
        {
            faults.Add($"NewsMonitor:Updates:Size is {options.Size}: it must be 16 to 1,000,000");
        }

        if (options.Heartbeat < TimeSpan.FromSeconds(1) || options.Heartbeat > TimeSpan.FromMinutes(5))
        {
            faults.Add($"NewsMonitor:Updates:Heartbeat is {options.Heartbeat}: it must be 1 second to 5 minutes");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
