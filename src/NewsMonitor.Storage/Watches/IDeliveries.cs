namespace NewsMonitor.Storage;

/// <summary>What is on its way to endpoints: the outbox. Every change is durable when it is answered.</summary>
public interface IDeliveries
{
    /// <summary>An endpoint; null when there is none of that id.</summary>
    Task<WatchEndpoint?> Endpoint(string id, CancellationToken cancellation);

    /// <summary>Endpoints to which something is due and that do not rest, the longest due first.</summary>
    Task<IReadOnlyList<string>> DueEndpoints(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>What is due to an endpoint, in order.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="now">The time.</param>
    /// <param name="together">True: all, for who delivers it in one letter. False: of each story only the first that waits, so that a story is told in its order.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<IReadOnlyList<WatchDelivery>> Due(string endpoint, DateTimeOffset now, bool together, int limit, CancellationToken cancellation);

    /// <summary>Notes tries and how the endpoint stands after them, all or nothing. A disabled endpoint's other deliveries are given up with its reason.</summary>
    Task Record(string endpoint, IReadOnlyList<DeliveryTry> tries, EndpointStanding standing, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>A watch's deliveries, newest first; of one endpoint when it is named.</summary>
    Task<Page<WatchDelivery>> List(string watch, string? endpoint, string? after, int limit, CancellationToken cancellation);

    /// <summary>Sends a delivery again, as if it had never been tried; false when there is none.</summary>
    Task<bool> Again(string endpoint, long sequence, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Lets a disabled endpoint be tried again; false when there is none.</summary>
    Task<bool> Enable(string endpoint, CancellationToken cancellation);
}
