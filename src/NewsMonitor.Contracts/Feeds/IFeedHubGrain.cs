namespace NewsMonitor.Contracts;

/// <summary>Answers the hubs that call us (WebSub). Any number may work side by side; call the one of key 0.</summary>
[Alias("nm.IFeedHubGrain")]
public interface IFeedHubGrain : IGrainWithIntegerKey
{
    /// <summary>Answers a hub's question whether it was we who subscribed or unsubscribed.</summary>
    [Alias("Verify")]
    Task<HubAnswer> Verify(string token, [Immutable] IReadOnlyDictionary<string, string> query);

    /// <summary>Takes a delivery: 404 when nobody waits for it, 410 when its feed is gone, else 202, also when the signature does not match: then it is ignored.</summary>
    [Alias("Deliver"), ResponseTimeout("00:05:00")]
    Task<int> Deliver([Immutable] HubDelivery delivery);
}

/// <summary>What a hub is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body: the challenge, or nothing.</param>
[GenerateSerializer, Immutable, Alias("nm.hub-answer")]
public sealed record HubAnswer([property: Id(0)] int Status, [property: Id(1)] string Body);
