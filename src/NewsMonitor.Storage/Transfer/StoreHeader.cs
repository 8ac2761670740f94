namespace NewsMonitor.Storage.Transfer;

/// <summary>What stands at the head of an exported store.</summary>
internal sealed record StoreHeader
{
    /// <summary>The format's name.</summary>
    public const string FormatName = "newsmonitor-store";

    /// <summary>The version of the form that this program writes and reads.</summary>
    public const int ThisVersion = 1;

    /// <summary>The format's name.</summary>
    public string Format { get; init; } = FormatName;

    /// <summary>The version of the form: how lines are written, not what tables there are.</summary>
    public int Version { get; init; } = ThisVersion;

    /// <summary>The engine that it comes from: sqlite or postgres.</summary>
    public required string Engine { get; init; }

    /// <summary>The number of that engine's schema.</summary>
    public required long Schema { get; init; }

    /// <summary>The life of the update log.</summary>
    public required string Epoch { get; init; }

    /// <summary>When it was exported.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many rows each table has.</summary>
    public required IReadOnlyDictionary<string, long> Tables { get; init; }
}
