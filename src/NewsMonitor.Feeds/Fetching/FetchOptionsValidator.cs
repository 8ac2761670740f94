using System.Net;
using Microsoft.Extensions.Options;

namespace NewsMonitor.Feeds.Fetching;

/// <summary>Finds every fault of <see cref="FetchOptions"/> at once.</summary>
public sealed class FetchOptionsValidator : IValidateOptions<FetchOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FetchOptions options)
    {
        var faults = new List<string>();
        using (var probe = new HttpRequestMessage())
        {
            if (string.IsNullOrWhiteSpace(options.UserAgent) || !probe.Headers.UserAgent.TryParseAdd(options.UserAgent)) faults.Add($"fetching: UserAgent '{options.UserAgent}' is no product name with a comment (RFC 9110, section 10.1.5)");
            else if (!string.IsNullOrEmpty(options.Contact) && !probe.Headers.UserAgent.TryParseAdd(options.Agent)) faults.Add($"fetching: Contact '{options.Contact}' cannot stand in a header; give a page or an e-mail address");
        }

        Number(nameof(options.MaxBytes), options.MaxBytes, 1_024, 1 << 30);
        Number(nameof(options.MaxRedirects), options.MaxRedirects, 0, 20);
        Number(nameof(options.PerHostConcurrency), options.PerHostConcurrency, 1, 100);
        Number(nameof(options.MaxHosts), options.MaxHosts, 1, 1_000_000);
        Number(nameof(options.Retries), options.Retries, 0, 5);
        Span(nameof(options.Timeout), options.Timeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        Span(nameof(options.ConnectTimeout), options.ConnectTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        Span(nameof(options.PerHostSpacing), options.PerHostSpacing, TimeSpan.Zero, TimeSpan.FromHours(1));
        Span(nameof(options.MaxHostWait), options.MaxHostWait, TimeSpan.Zero, TimeSpan.FromDays(1));
        Span(nameof(options.RobotsLifetime), options.RobotsLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromHours(24));
        Span(nameof(options.RobotsRetry), options.RobotsRetry, TimeSpan.FromSeconds(1), TimeSpan.FromHours(24));
        foreach (var network in options.AllowedNetworks)
        {
            if (!IPNetwork.TryParse(network, out _)) faults.Add($"fetching: AllowedNetworks '{network}' is no network like 10.0.0.0/8 or fd00::/8");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Number(string setting, int value, int least, int most)
        {
            if (value < least || value > most) faults.Add($"fetching: {setting} {value} must be between {least} and {most}");
        }

        void Span(string setting, TimeSpan value, TimeSpan least, TimeSpan most)
        {
            if (value < least || value > most) faults.Add($"fetching: {setting} {value} must be between {least} and {most}");
        }
    }
}
