using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Mail;

/// <summary>When a letter goes out that is ready now: at once or at the next of the reader's hours, and never in quiet ones. Pure.</summary>
public static class MailSchedule
{
    /// <summary>The time, at or after now.</summary>
    /// <param name="times">What the reader wants; null: at once.</param>
    /// <param name="now">When the letter is ready.</param>
    public static DateTimeOffset Next(MailTimes? times, DateTimeOffset now)
    {
        if (times is null)
        {
            return now;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(times.Zone);
        var due = times.At.Count == 0 ? now : Enumerable.Range(0, 3).SelectMany(day => times.At.Select(at => At(zone, now, day, at))).Where(at => at > now).Min();
        return times is { QuietFrom: { } from, QuietUntil: { } until } && IsQuiet(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(due, zone).DateTime), from, until)
            ? Enumerable.Range(0, 3).Select(day => At(zone, due, day, until)).First(at => at > due)
            : due;
    }

    /// <summary>True when a zone is known here.</summary>
    public static bool IsZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    /// <summary>Quiet hours may reach over midnight.</summary>
    private static bool IsQuiet(TimeOnly time, TimeOnly from, TimeOnly until) => time.IsBetween(from, until);

    /// <summary>A time of the reader's day, so many days after a moment. An hour that the clock skips comes an hour later; of an hour that comes twice the first counts.</summary>
    private static DateTimeOffset At(TimeZoneInfo zone, DateTimeOffset moment, int day, TimeOnly time)
    {
        var local = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime).AddDays(day).ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
