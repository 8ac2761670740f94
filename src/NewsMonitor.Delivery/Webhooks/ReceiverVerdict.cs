namespace NewsMonitor.Delivery.Webhooks;

/// <summary>What a receiver's answer means for a message.</summary>
public enum ReceiverVerdict
{
    /// <summary>Taken: 2xx.</summary>
    Delivered,

    /// <summary>Not taken, to be tried again: no answer, a redirect, 4xx and 5xx.</summary>
    Failed,

    /// <summary>Too much for the receiver: 429, 502 and 504. Tried again, and the endpoint is slowed down.</summary>
    SlowDown,

    /// <summary>The receiver is gone for good: 410. The endpoint is disabled.</summary>
    Gone,
}
