using Microsoft.Extensions.Options;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>Finds every fault of <see cref="FeedParserOptions"/> at once.</summary>
public sealed class FeedParserOptionsValidator : IValidateOptions<FeedParserOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FeedParserOptions options)
    {
        var faults = new List<string>();
        Within(nameof(options.MaxBytes), options.MaxBytes, 1024, 1 << 30);
        Within(nameof(options.MaxItems), options.MaxItems, 1, 1_000_000);
        Within(nameof(options.MaxDepth), options.MaxDepth, 8, 1_000);
        Within(nameof(options.MaxTitle), options.MaxTitle, 10, 100_000);
        Within(nameof(options.MaxPerItem), options.MaxPerItem, 1, 10_000);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Within(string setting, int value, int least, int most)
        {
            if (value < least || value > most) faults.Add($"feed parser: {setting} {value} must be between {least} and {most}");
        }
    }
}
