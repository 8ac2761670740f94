namespace NewsMonitor.Web.Health;

/// <summary>Told by the process when everything has started, and when it begins to stop.</summary>
public sealed class ReadyState
{
    private volatile bool _started;

    /// <summary>True between start and stop.</summary>
    public bool Started
    {
        get => _started;
        set => _started = value;
    }
}
