using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Finds every fault of the polling's settings at once.</summary>
internal sealed class PollingOptionsValidator : IValidateOptions<PollingOptions>
{
    public ValidateOptionsResult Validate(string? name, PollingOptions options)
    {
        var faults = new List<string>();
        Within(nameof(options.LookEvery), options.LookEvery, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1));
        Within(nameof(options.LongestVisit), options.LongestVisit, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Within(nameof(options.SitemapAge), options.SitemapAge, TimeSpan.FromHours(1), TimeSpan.FromDays(3650));
        Within(nameof(options.MaxConcurrentVisits), options.MaxConcurrentVisits, 1, 1_000);
        Within(nameof(options.MaxPagesPerVisit), options.MaxPagesPerVisit, 1, 10_000);
        Within(nameof(options.PageTries), options.PageTries, 1, 100);
        Within(nameof(options.MaxSitemaps), options.MaxSitemaps, 1, 1_000);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Within<T>(string setting, T value, T least, T most)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            {
                faults.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"NewsMonitor:Polling:{setting} is {value}: it must be {least} to {most}"));
            }
        }
    }
}
