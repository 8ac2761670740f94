using Microsoft.Extensions.Options;

namespace NewsMonitor.Web.Syndication;

/// <summary>How stories are given out as feeds. Section <c>NewsMonitor:Syndication</c>.</summary>
public sealed class SyndicationOptions
{
    /// <summary>The address under which readers reach this server, such as <c>https://news.example/</c>: what the ids of feeds and entries are made from. Empty, the default: the address that was asked.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>The WebSub hub that feeds name; empty, the default, for none.</summary>
    public string Hub { get; set; } = "";

    /// <summary>How many entries a feed has at most, the newest; 1 to 500, default 50.</summary>
    public int Entries { get; set; } = 50;
}

/// <summary>Finds every fault of the feeds' settings at once.</summary>
internal sealed class SyndicationOptionsValidator : IValidateOptions<SyndicationOptions>
{
    public ValidateOptionsResult Validate(string? name, SyndicationOptions options)
    {
        var faults = new List<string>();
        foreach (var (setting, value) in new[] { ("PublicUrl", options.PublicUrl), ("Hub", options.Hub) })
        {
            if (value.Length > 0 && !(Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            {
                faults.Add($"NewsMonitor:Syndication:{setting} is '{value}': it must be empty or an http address");
            }
        }

        if (options.Entries is < 1 or > 500)
        {
            faults.Add($"NewsMonitor:Syndication:Entries is {options.Entries}: it must be 1 to 500");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
