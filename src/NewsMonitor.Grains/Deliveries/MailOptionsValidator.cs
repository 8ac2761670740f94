using Microsoft.Extensions.Options;
using MimeKit;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>Finds every fault of the letters' settings at once.</summary>
internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = new List<string>();
        if (options.Port is < 1 or > 65_535)
        {
            faults.Add($"NewsMonitor:Mail:Port is {options.Port}: it must be 1 to 65,535");
        }

        if (MailSender.Security(options.Security) is null)
        {
            faults.Add($"NewsMonitor:Mail:Security is '{options.Security}': it must be starttls, tls or none");
        }

        if (!MailboxAddress.TryParse(options.From, out _))
        {
            faults.Add($"NewsMonitor:Mail:From is '{options.From}': it must be an e-mail address");
        }

        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromSeconds(300))
        {
            faults.Add($"NewsMonitor:Mail:Timeout is {options.Timeout}: it must be 1 to 300 seconds");
        }

        if (options.MostEntries is < 1 or > 1000)
        {
            faults.Add($"NewsMonitor:Mail:MostEntries is {options.MostEntries}: it must be 1 to 1,000");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
