namespace NewsMonitor.Feeds.Fetching;

/// <summary>
/// Visits other people's servers politely. May be called from any number of threads; the same request may be made again at any time.
/// Whatever the server does comes back as a value; only cancellation by the caller is thrown.
/// </summary>
public interface IFetcher
{
    /// <summary>Makes one visit: waits for the host's turn, obeys its robots.txt, follows redirects within bounds.</summary>
    Task<FetchResult> Fetch(FetchRequest request, CancellationToken cancel = default);
}
