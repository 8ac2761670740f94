namespace NewsMonitor.Web.Access;

/// <summary>Who may ask, how much, and how long it is remembered. Section <c>NewsMonitor:Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>How many requests a minute one key may make; 1 to 10,000,000, default 6,000. Who is on this machine without a key is not limited.</summary>
    public int RequestsPerMinute { get; set; } = 6000;

    /// <summary>How many requests a minute one network address may make without a good key; 1 to 1,000,000, default 60.</summary>
    public int StrangersPerMinute { get; set; } = 60;

    /// <summary>How long a sign-in on a page lasts; 1 minute to 90 days, default 12 hours.</summary>
    public TimeSpan SignInFor { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How many entries of the audit log are kept; 1,000 to 1,000,000,000, default 1,000,000.</summary>
    public long AuditKeep { get; set; } = 1_000_000;

    /// <summary>How soon a key that another process made or revoked is known here; 100 ms to 1 hour, default 1 second.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);
}
