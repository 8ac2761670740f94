using System.Globalization;

namespace NewsMonitor.Cli.Feeds;

/// <summary>A feed as a server tells it.</summary>
internal sealed record FeedLine(
    string Id,
    string Url,
    string? Title,
    string? Outlet,
    string FullText,
    double? Every,
    IReadOnlyList<string> Tags,
    string State,
    int? Status,
    double ArticlesPerDay,
    DateTimeOffset? LastVisit,
    DateTimeOffset? NextVisit,
    FeedLineError? Error,
    string? Remark,
    IReadOnlyList<FeedVisitLine>? Visits)
{
    public string[] Cells() =>
        [Id, State, Number(Status), ArticlesPerDay.ToString("0.#", CultureInfo.InvariantCulture), Moments.Day(LastVisit), Moments.Day(NextVisit), PlainText.Of(Title), PlainText.Of(Url), Error is null ? "" : $"{Error.Stage} since {Moments.Day(Error.Since)}: {PlainText.Of(Error.Reason)}"];

    public IEnumerable<(string Name, string Value)> Facts() =>
    [
        ("id", Id), ("address", PlainText.Of(Url)), ("title", PlainText.Of(Title)), ("outlet", Outlet is null ? "as declared" : PlainText.Of(Outlet)), ("state", State), ("full text", FullText),
        ("every", Every is { } seconds ? TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture) : "by the schedule"), ("tags", PlainText.Of(string.Join(", ", Tags))),
        ("articles a day", ArticlesPerDay.ToString("0.#", CultureInfo.InvariantCulture)), ("last visit", Moments.Day(LastVisit)), ("next visit", Moments.Day(NextVisit)),
        ("error", Error is null ? "none" : $"{Error.Stage} since {Moments.Day(Error.Since)} ({Error.Failures} visits): {PlainText.Of(Error.Reason)}"), ("remark", PlainText.Of(Remark)),
    ];

    internal static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What fails.</summary>
internal sealed record FeedLineError(string Stage, string Reason, DateTimeOffset Since, int Failures);

/// <summary>One visit.</summary>
internal sealed record FeedVisitLine(DateTimeOffset At, int? Status, int? Items, int Articles, long Bytes, string? Stage, string? Reason)
{
    public string[] Cells() =>
        [Moments.Day(At), FeedLine.Number(Status), FeedLine.Number(Items), FeedLine.Number(Articles), Bytes.ToString(CultureInfo.InvariantCulture), Stage is null ? PlainText.Of(Reason) : $"{Stage}: {PlainText.Of(Reason)}"];
}
