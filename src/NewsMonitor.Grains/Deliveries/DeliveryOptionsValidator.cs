using System.Net;
using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>Finds every fault of the deliveries' settings at once.</summary>
internal sealed class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>
{
    private const string Section = "NewsMonitor:Delivery:";

    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        var faults = new List<string>();
        void Check(bool good, string what, object value, string bounds)
        {
            if (!good)
            {
                faults.Add($"{Section}{what} is {value}: it must be {bounds}");
            }
        }

        foreach (var network in options.AllowedNetworks)
        {
            Check(IPNetwork.TryParse(network, out _), nameof(options.AllowedNetworks), network, "a network such as 127.0.0.0/8");
        }

        Check(options.PublicUrl is null || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var page) && page.Scheme is "http" or "https"), nameof(options.PublicUrl), options.PublicUrl!, "an address such as https://news.example.org");
        Check(options.MostPerMinute is >= 1 and <= 100_000, nameof(options.MostPerMinute), options.MostPerMinute, "1 to 100,000");
        Check(options.Concurrency is >= 1 and <= 64, nameof(options.Concurrency), options.Concurrency, "1 to 64");
        Check(options.MostEndpoints is >= 1 and <= 100_000, nameof(options.MostEndpoints), options.MostEndpoints, "1 to 100,000");
        Check(options.Timeout >= TimeSpan.FromSeconds(1) && options.Timeout <= TimeSpan.FromSeconds(60), nameof(options.Timeout), options.Timeout, "1 to 60 seconds");
        Check(options.Retries.All(r => r > TimeSpan.Zero && r <= TimeSpan.FromDays(7)) && options.Retries.Count <= 100, nameof(options.Retries), string.Join(", ", options.Retries), "at most 100 waits of up to 7 days");
        Check(options.DisableAfter >= TimeSpan.FromHours(1) && options.DisableAfter <= TimeSpan.FromDays(365), nameof(options.DisableAfter), options.DisableAfter, "1 hour to 365 days");
        Check(options.LookEvery >= TimeSpan.FromMilliseconds(10) && options.LookEvery <= TimeSpan.FromMinutes(1), nameof(options.LookEvery), options.LookEvery, "10 ms to 1 minute");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
