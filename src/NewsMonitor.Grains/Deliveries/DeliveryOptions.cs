using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>How watches deliver. Section <c>NewsMonitor:Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>Networks (CIDR) that webhooks may go to though they are private, loopback or link-local. Default none.</summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>The address of the page as its readers know it, for links; null: letters and webhooks have none.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>How many messages a minute one endpoint is sent; what is more waits. 1 to 100,000, default 600.</summary>
    public int MostPerMinute { get; set; } = 600;

    /// <summary>How many messages, of different stories, are on their way to one endpoint at a time; 1 to 64, default 4.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>How many endpoints are sent to at a time; 1 to 100,000, default 2,000.</summary>
    public int MostEndpoints { get; set; } = 2000;

    /// <summary>The longest that a receiver may take to answer; 1 to 60 seconds, default 20 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The waits between the tries of a message, to each of which up to a tenth is added; as many tries as waits and one more. Empty, the default, for the schedule of Standard Webhooks: over three days in ten tries.</summary>
    public IList<TimeSpan> Retries { get; } = [];

    /// <summary>An endpoint that failed for so long is disabled when a message has failed for good; 1 hour to 365 days, default 5 days.</summary>
    public TimeSpan DisableAfter { get; set; } = TimeSpan.FromDays(5);

    /// <summary>How often the outbox is looked at; 10 ms to 1 minute, default 500 ms.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>When messages that failed are tried again.</summary>
    public RetrySchedule Schedule => Retries.Count == 0 ? RetrySchedule.Standard : new RetrySchedule([.. Retries]);
}
