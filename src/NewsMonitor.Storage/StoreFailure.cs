namespace NewsMonitor.Storage;

/// <summary>Tells the process that the store is lost, so that it can end with a clear message instead of going on half-true.</summary>
public sealed class StoreFailure
{
    private readonly TaskCompletionSource<StoreUnavailableException> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the store is lost, with why; never before.</summary>
    public Task<StoreUnavailableException> Lost => _lost.Task;

    /// <summary>Says that the store is lost; only the first report counts.</summary>
    public void Report(StoreUnavailableException why) => _lost.TrySetResult(why);
}
