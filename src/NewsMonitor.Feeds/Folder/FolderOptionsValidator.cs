using Microsoft.Extensions.Options;

namespace NewsMonitor.Feeds.Folder;

/// <summary>Finds every fault of <see cref="FolderOptions"/> at once.</summary>
public sealed class FolderOptionsValidator : IValidateOptions<FolderOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FolderOptions options)
    {
        var faults = new List<string>();
        Positive(nameof(options.MaxDocumentBytes), options.MaxDocumentBytes);
        Positive(nameof(options.MaxWholeFileBytes), options.MaxWholeFileBytes);
        Positive(nameof(options.MaxRefusedBytes), options.MaxRefusedBytes);
        Positive(nameof(options.MaxFiles), options.MaxFiles);
        Positive(nameof(options.MaxDepth), options.MaxDepth);
        if (options.MaxWholeFileBytes < options.MaxDocumentBytes)
        {
            faults.Add($"folder: MaxWholeFileBytes {options.MaxWholeFileBytes} must be at least MaxDocumentBytes {options.MaxDocumentBytes}");
        }

        if (options.Settle < TimeSpan.Zero || options.Settle > TimeSpan.FromMinutes(1))
        {
            faults.Add($"folder: Settle {options.Settle} must be between 00:00:00 and 00:01:00");
        }

        if (options.MaxCountedBytes < 0) faults.Add($"folder: MaxCountedBytes {options.MaxCountedBytes} must not be negative");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Positive(string setting, int value)
        {
            if (value <= 0) faults.Add($"folder: {setting} {value} must be positive");
        }
    }
}
