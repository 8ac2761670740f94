using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Watches;

/// <summary>Finds every fault of the watches' settings at once.</summary>
internal sealed class WatchOptionsValidator : IValidateOptions<WatchOptions>
{
    private const string Section = "NewsMonitor:Watches:";

    public ValidateOptionsResult Validate(string? name, WatchOptions options)
    {
        var faults = new List<string>();
        void Check(bool good, string what, object value, string bounds)
        {
            if (!good)
            {
                faults.Add($"{Section}{what} is {value}: it must be {bounds}");
            }
        }

        Check(options.MostPerOwner is >= 1 and <= 1_000_000, nameof(options.MostPerOwner), options.MostPerOwner, "1 to 1,000,000");
        Check(options.MostDeliveries is >= 0 and <= 100, nameof(options.MostDeliveries), options.MostDeliveries, "0 to 100");
        Check(options.KeepEntries is >= 100 and <= 10_000_000, nameof(options.KeepEntries), options.KeepEntries, "100 to 10,000,000");
        Check(options.MostStories is >= 100 and <= 10_000_000, nameof(options.MostStories), options.MostStories, "100 to 10,000,000");
        Check(options.LookEvery >= TimeSpan.FromMilliseconds(10) && options.LookEvery <= TimeSpan.FromMinutes(1), nameof(options.LookEvery), options.LookEvery, "10 ms to 1 minute");
        Check(options.Stretch is >= 1 and <= 10_000, nameof(options.Stretch), options.Stretch, "1 to 10,000");
        Check(options.SecretOverlap >= TimeSpan.Zero && options.SecretOverlap <= TimeSpan.FromDays(30), nameof(options.SecretOverlap), options.SecretOverlap, "0 to 30 days");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
