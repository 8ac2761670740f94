using Microsoft.Extensions.Options;

namespace NewsMonitor.Storage;

/// <summary>Finds every fault of the store's settings at once.</summary>
public sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Directory))
        {
            faults.Add("NewsMonitor:Store:Directory is empty: name the folder that holds the data");
        }

        if (options.WriteQueue is < 1 or > 1_000_000)
        {
            faults.Add($"NewsMonitor:Store:WriteQueue is {options.WriteQueue}: it must be 1 to 1,000,000");
        }

        if (options.GroupCommit is < 1 or > 10_000)
        {
            faults.Add($"NewsMonitor:Store:GroupCommit is {options.GroupCommit}: it must be 1 to 10,000");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
