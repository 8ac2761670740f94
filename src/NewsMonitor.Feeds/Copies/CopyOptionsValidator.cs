using Microsoft.Extensions.Options;

namespace NewsMonitor.Feeds.Copies;

/// <summary>Finds every fault of <see cref="CopyOptions"/> at once.</summary>
public sealed class CopyOptionsValidator : IValidateOptions<CopyOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CopyOptions options)
    {
        var faults = new List<string>();
        if (options.MinWords is < 10 or > 10_000) faults.Add($"copies: MinWords {options.MinWords} must be between 10 and 10000");
        if (options.MinOverlap is < 0.3 or > 1) faults.Add($"copies: MinOverlap {options.MinOverlap} must be between 0.3 and 1");
        if (options.MinNumbers is < 0 or > 1) faults.Add($"copies: MinNumbers {options.MinNumbers} must be between 0 and 1");
        if (options.Remembered is < 1 or > 10_000_000) faults.Add($"copies: Remembered {options.Remembered} must be between 1 and 10000000");
        if (options.MaxCandidates is < 1 or > 1_000) faults.Add($"copies: MaxCandidates {options.MaxCandidates} must be between 1 and 1000");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
