namespace NewsMonitor.Model;

/// <summary>When a reader wants letters, by the clock on the reader's wall.</summary>
[GenerateSerializer, Immutable, Alias("nm.mail-times")]
public sealed record MailTimes
{
    /// <summary>The times of day at which a digest goes out, in order; empty: each thing at once.</summary>
    [Id(0)] public IReadOnlyList<TimeOnly> At { get; init; } = [];

    /// <summary>The reader's time zone (IANA).</summary>
    [Id(1)] public string Zone { get; init; } = "Etc/UTC";

    /// <summary>When quiet hours begin; null for none.</summary>
    [Id(2)] public TimeOnly? QuietFrom { get; init; }

    /// <summary>When they end; what came meanwhile goes out then.</summary>
    [Id(3)] public TimeOnly? QuietUntil { get; init; }
}
