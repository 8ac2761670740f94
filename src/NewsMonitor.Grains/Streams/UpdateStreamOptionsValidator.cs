using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Streams;

/// <summary>Finds every fault of the streams' settings at once.</summary>
internal sealed class UpdateStreamOptionsValidator : IValidateOptions<UpdateStreamOptions>
{
    public ValidateOptionsResult Validate(string? name, UpdateStreamOptions options)
    {
        var faults = new List<string>();
        if (options.Queues is < 1 or > 64)
        {
            faults.Add($"NewsMonitor:Streams:Queues is {options.Queues}: it must be 1 to 64");
        }

        if (options.CacheSize is < 16 or > 100_000)
        {
            faults.Add($"NewsMonitor:Streams:CacheSize is {options.CacheSize}: it must be 16 to 100,000");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
