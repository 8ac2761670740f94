using System.Globalization;
using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Partitions;

/// <summary>Finds every fault of the clusterer's bounds at once.</summary>
internal sealed class EngineBoundsValidator : IValidateOptions<EngineBounds>
{
    private const int MostStories = 100_000_000;
    private const int MostOthers = 10_000_000;

    public ValidateOptionsResult Validate(string? name, EngineBounds options)
    {
        var faults = new List<string>();
        Within(nameof(options.MaxAwake), options.MaxAwake, 1, MostOthers);
        Within(nameof(options.MaxStories), options.MaxStories, 1, MostStories);
        Within(nameof(options.MaxTerms), options.MaxTerms, 1_000, 2 * MostStories);
        Within(nameof(options.MaxPostings), options.MaxPostings, 16, MostOthers);
        Within(nameof(options.MaxLines), options.MaxLines, 1, MostOthers);
        if (options.MaxStories < options.MaxAwake)
        {
            faults.Add($"NewsMonitor:Partitions:MaxStories is {options.MaxStories}: it must not be less than MaxAwake, {options.MaxAwake}");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Within(string setting, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"NewsMonitor:Partitions:{setting} is {value}: it must be {least:N0} to {most:N0}"));
            }
        }
    }
}
