using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Stories;

/// <summary>Finds every fault of the stories' settings at once.</summary>
internal sealed class StoryOptionsValidator : IValidateOptions<StoryOptions>
{
    public ValidateOptionsResult Validate(string? name, StoryOptions options)
    {
        var faults = new List<string>();
        if (options.PublishEvery < TimeSpan.Zero || options.PublishEvery > TimeSpan.FromMinutes(1))
        {
            faults.Add($"NewsMonitor:Stories:PublishEvery is {options.PublishEvery}: it must be 0 to 1 minute");
        }

        if (options.MostFacts is < 1 or > 10_000)
        {
            faults.Add($"NewsMonitor:Stories:MostFacts is {options.MostFacts}: it must be 1 to 10,000");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
