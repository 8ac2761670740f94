namespace NewsMonitor.Feeds.Fetching;

/// <summary>How we behave towards other people's servers, and what they may do to us. Section <c>NewsMonitor:Fetching</c>.</summary>
public sealed class FetchOptions
{
    /// <summary>What nobody has changed: an address that leads nowhere.</summary>
    public const string NoContact = "https://newsmonitor.invalid/set-NewsMonitor-Fetching-Contact";

    /// <summary>How we name ourselves (RFC 9110, section 10.1.5); the part before the slash is the name that robots.txt knows us by. Default <c>NewsMonitor/1.0</c>.</summary>
    public string UserAgent { get; set; } = "NewsMonitor/1.0";

    /// <summary>A page or an e-mail address where an annoyed publisher finds a person. Set it to yours.</summary>
    public string Contact { get; set; } = NoContact;

    /// <summary>The header as it is sent: name and contact; the name alone when it holds a comment of its own.</summary>
    public string Agent => UserAgent.Contains('(', StringComparison.Ordinal) || Contact.Length == 0 ? UserAgent : $"{UserAgent} (+{Contact})";

    /// <summary>The largest body, in bytes, after decompression. Default 16 MiB.</summary>
    public int MaxBytes { get; set; } = 16 << 20;

    /// <summary>The longest a whole visit may take, redirects and body included. Default 30 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that connecting may take. Default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The most redirects that are followed. Default 5.</summary>
    public int MaxRedirects { get; set; } = 5;

    /// <summary>The most visits at a time to one host. Default 2.</summary>
    public int PerHostConcurrency { get; set; } = 2;

    /// <summary>The least time between the beginnings of two visits to one host. Default 1 s.</summary>
    public TimeSpan PerHostSpacing { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a visit waits for its turn at a host before it is put off. Default 2 min.</summary>
    public TimeSpan MaxHostWait { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The most hosts whose turns are kept in memory; the ones unused longest are forgotten. Default 10,000.</summary>
    public int MaxHosts { get; set; } = 10_000;

    /// <summary>How often a visit that failed on the network is tried again at once. Default 1.</summary>
    public int Retries { get; set; } = 1;

    /// <summary>Whether robots.txt is obeyed (RFC 9309). Default true.</summary>
    public bool ObeyRobots { get; set; } = true;

    /// <summary>How long a robots.txt is believed. Default 24 h, the most that RFC 9309 recommends.</summary>
    public TimeSpan RobotsLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a robots.txt that could not be had forbids everything before it is asked for again. Default 10 min.</summary>
    public TimeSpan RobotsRetry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Networks (CIDR) that may be visited though they are private, loopback or link-local. Default none.</summary>
    public IList<string> AllowedNetworks { get; } = [];
}
