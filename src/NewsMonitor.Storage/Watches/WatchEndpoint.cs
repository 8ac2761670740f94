using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>A place that a watch delivers to.</summary>
public sealed record WatchEndpoint
{
    /// <summary>The endpoint's id.</summary>
    public required string Id { get; init; }

    /// <summary>The watch.</summary>
    public required string Watch { get; init; }

    /// <summary>What someone set.</summary>
    public required EndpointSettings Settings { get; init; }

    /// <summary>What messages are signed with, the newest first; none for e-mail.</summary>
    public IReadOnlyList<EndpointSecret> Secrets { get; init; } = [];

    /// <summary>How it stands.</summary>
    public EndpointStanding Standing { get; init; } = new();
}

/// <summary>A secret that is shared with a receiver.</summary>
/// <param name="Text">The secret as the receiver stores it.</param>
/// <param name="Until">When it is signed with no more; null for the newest.</param>
public sealed record EndpointSecret(string Text, DateTimeOffset? Until = null);

/// <summary>How an endpoint stands: what its tries found.</summary>
public sealed record EndpointStanding
{
    /// <summary>Why nothing is delivered any more; null while all is well.</summary>
    public string? Disabled { get; init; }

    /// <summary>How many tries in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Since when they fail; null while all is well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The last try; null before the first.</summary>
    public DateTimeOffset? LastTry { get; init; }

    /// <summary>The last try that the receiver took.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>The last status; null when none came.</summary>
    public int? LastStatus { get; init; }

    /// <summary>What went wrong last; null while all is well.</summary>
    public string? LastReason { get; init; }

    /// <summary>Until when it is left alone, because it asked for that; null when it did not.</summary>
    public DateTimeOffset? RestsUntil { get; init; }
}
