using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>Delivers by one way. What the receiver or the way to it does is noted or answered, never thrown. Safe for use from many threads; one call at a time for an endpoint.</summary>
internal interface IEndpointSender
{
    /// <summary>The way.</summary>
    EndpointKind Kind { get; }

    /// <summary>Delivers some of what is due, each at least once; true when more may be due at once.</summary>
    /// <param name="endpoint">Where to.</param>
    /// <param name="pace">How much may go; there is room when it is called.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<bool> Round(WatchEndpoint endpoint, SendingPace pace, CancellationToken cancellation);

    /// <summary>Sends a test, and notes nothing.</summary>
    Task<ReceiverAnswer> Test(WatchEndpoint endpoint, CancellationToken cancellation);
}
