using Microsoft.Extensions.Options;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>Finds every fault of <see cref="ExtractionOptions"/> at once.</summary>
public sealed class ExtractionOptionsValidator : IValidateOptions<ExtractionOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ExtractionOptions options)
    {
        var faults = new List<string>();
        if (options.MaxCharacters is < 1_000 or > 50_000_000) faults.Add($"extraction: MaxCharacters {options.MaxCharacters} must be between 1000 and 50000000");
        if (options.MaxDepth is < 20 or > 1_000) faults.Add($"extraction: MaxDepth {options.MaxDepth} must be between 20 and 1000");
        if (options.MaxTags is < 100 or > 1_000_000) faults.Add($"extraction: MaxTags {options.MaxTags} must be between 100 and 1000000");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
