using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Retention;

/// <summary>Finds every fault of the retention's settings at once.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var faults = new List<string>();
        foreach (var (word, age) in new[] { ("Articles", options.Articles), ("Updates", options.Updates) })
        {
            if (age < TimeSpan.FromSeconds(1))
            {
                faults.Add($"NewsMonitor:Retention:{word} is {age}: it must be 00:00:01 or more, or not be set");
            }
        }

        if (string.IsNullOrWhiteSpace(options.ArchiveFolder))
        {
            faults.Add("NewsMonitor:Retention:ArchiveFolder is empty: name the folder that old texts and updates go to");
        }

        if (options.Every < TimeSpan.FromSeconds(1) || options.Every > TimeSpan.FromDays(7))
        {
            faults.Add($"NewsMonitor:Retention:Every is {options.Every}: it must be 1 second to 7 days");
        }

        if (options.Step is < 1 or > 10_000)
        {
            faults.Add($"NewsMonitor:Retention:Step is {options.Step}: it must be 1 to 10,000");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
