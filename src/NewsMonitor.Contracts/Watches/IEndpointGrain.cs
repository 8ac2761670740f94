namespace NewsMonitor.Contracts;

/// <summary>One place that a watch delivers to; its key is the endpoint's id. One endpoint's trouble is no other's.</summary>
[Alias("nm.IEndpointGrain")]
public interface IEndpointGrain : IGrainWithStringKey
{
    /// <summary>Delivers what is due, in order, each at least once, and answers when nothing more is due now. Whatever the receiver does is noted; only a fault of our own is thrown.</summary>
    [Alias("Send"), ResponseTimeout("01:00:00")]
    Task Send();

    /// <summary>Sends something that is marked as a test, and answers what the receiver said; nothing is noted.</summary>
    [Alias("Test"), ResponseTimeout("00:02:00")]
    Task<EndpointTest> Test();

    /// <summary>Ends letters for good at their reader's wish; false when the word is not the one that stands in the letters. May be called again.</summary>
    [Alias("Unsubscribe")]
    Task<bool> Unsubscribe(string word);
}

/// <summary>How a test went.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Delivered">True when the receiver took it.</param>
/// <param name="Status">Its status; null when none came.</param>
/// <param name="Reason">What went wrong; null when nothing did.</param>
[GenerateSerializer, Immutable, Alias("nm.endpoint-test")]
public sealed record EndpointTest([property: Id(0)] string Endpoint, [property: Id(1)] bool Delivered, [property: Id(2)] int? Status, [property: Id(3)] string? Reason);
