using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Finds every fault of the settings for hubs at once.</summary>
internal sealed class WebSubOptionsValidator : IValidateOptions<WebSubOptions>
{
    public ValidateOptionsResult Validate(string? name, WebSubOptions options)
    {
        var faults = new List<string>();
        if (!string.IsNullOrEmpty(options.PublicUrl) && !(Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length == 0))
        {
            faults.Add($"NewsMonitor:WebSub:PublicUrl is '{options.PublicUrl}': it must be an address such as https://news.example/, or empty");
        }

        if (options.Lease < TimeSpan.FromHours(1) || options.Lease > TimeSpan.FromDays(90))
        {
            faults.Add($"NewsMonitor:WebSub:Lease is {options.Lease}: it must be 1 hour to 90 days");
        }

        if (options.AskAgain < TimeSpan.FromSeconds(1) || options.AskAgain > TimeSpan.FromDays(1))
        {
            faults.Add($"NewsMonitor:WebSub:AskAgain is {options.AskAgain}: it must be 1 second to 1 day");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
