using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Storage;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>What follows from a receiver's answer: for the message, and for how the endpoint stands. Pure.</summary>
/// <param name="schedule">When messages are tried again.</param>
/// <param name="disableAfter">How long an endpoint may fail before a message that fails for good disables it.</param>
internal sealed class EndpointRule(RetrySchedule schedule, TimeSpan disableAfter)
{
    private const int LongestReason = 500;
    private const int MostDoublings = 6;

    /// <summary>How long an endpoint rests that is asked too much of and does not say for how long; it doubles with each failure.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <summary>The next state of a delivery and of its endpoint.</summary>
    /// <param name="delivery">What was tried.</param>
    /// <param name="answer">What came of it.</param>
    /// <param name="before">How the endpoint stood.</param>
    /// <param name="now">When the answer came.</param>
    public (DeliveryTry Try, EndpointStanding After) Next(WatchDelivery delivery, ReceiverAnswer answer, EndpointStanding before, DateTimeOffset now)
    {
        var tries = delivery.Tries + 1;
        var sequence = delivery.Entry.Sequence;
        if (answer.Verdict == ReceiverVerdict.Delivered)
        {
            return (new(sequence, DeliveryState.Delivered, tries, null, answer.Status, null), new EndpointStanding { LastTry = now, LastSuccess = now, LastStatus = answer.Status });
        }

        var reason = Reason(answer);
        var after = before with
        {
            Failures = before.Failures + 1,
            FailingSince = before.FailingSince ?? now,
            LastTry = now,
            LastStatus = answer.Status,
            LastReason = reason,
        };
        if (answer.Verdict == ReceiverVerdict.Gone)
        {
            const string Gone = "the receiver answered 410 Gone";
            return (new(sequence, DeliveryState.Failed, tries, null, answer.Status, Gone), after with { Disabled = Gone });
        }

        if (answer.Verdict == ReceiverVerdict.SlowDown)
        {
            var rest = answer.RetryAfter ?? Rest * (1 << Math.Min(before.Failures, MostDoublings));
            after = after with { RestsUntil = now + (rest < TimeSpan.FromDays(1) ? rest : TimeSpan.FromDays(1)) };
        }

        if (!answer.IsFinal && schedule.After(tries, StableHash.Place($"{delivery.Endpoint}/{sequence}"), answer.RetryAfter) is { } wait)
        {
            return (new(sequence, DeliveryState.Pending, tries, now + wait, answer.Status, reason), after);
        }

        var tooLong = after.FailingSince <= now - disableAfter;
        return (new(sequence, DeliveryState.Failed, tries, null, answer.Status, reason), tooLong ? after with { Disabled = $"it has failed since {after.FailingSince:u}: {reason}" } : after);
    }

    private static string Reason(ReceiverAnswer answer)
    {
        var reason = answer.Reason ?? $"the receiver answered {answer.Status}";
        return reason.Length > LongestReason ? reason[..LongestReason] : reason;
    }
}
