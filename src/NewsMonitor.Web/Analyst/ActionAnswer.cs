using System.Text.Json.Serialization;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Analyst;

/// <summary>What a command came to.</summary>
/// <param name="ActionId">The action, for its undo.</param>
/// <param name="Stories">The stories that it touched, each with the version that has it.</param>
/// <param name="NotRestored">What an undo could not bring back, in words.</param>
/// <param name="State">applied; waiting with a 202.</param>
internal sealed record ActionDone(string ActionId, IReadOnlyList<StoryVersion> Stories, IReadOnlyList<string> NotRestored, string State);

/// <summary>A story at a version.</summary>
internal sealed record StoryVersion(string Id, int Version);

/// <summary>An action as histories show it.</summary>
internal sealed record ActionAnswer(
    string Id,
    string Kind,
    string By,
    DateTimeOffset At,
    string Reason,
    string State,
    IReadOnlyList<string> Stories,
    IReadOnlyList<string> ArticleIds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Refused,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Undoes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? UndoneBy,
    IReadOnlyList<string> NotRestored)
{
    public static ActionAnswer Of(AnalystAction a) => new(
        a.Id,
        a.Command.Kind.ToString().ToLowerInvariant(),
        a.By,
        a.At,
        a.Reason,
        a.Outcome is null ? "waiting" : a.Outcome.Refused is null ? "applied" : "refused",
        Named(a),
        a.Command.Articles,
        a.Command.Text,
        a.Outcome?.Refused,
        a.Command.Undoes,
        a.UndoneBy,
        a.Outcome?.NotRestored ?? []);

    /// <summary>Those that were named, and those that it made or ended.</summary>
    private static IReadOnlyList<string> Named(AnalystAction a) =>
    [
        .. a.Command.Stories
            .Concat((a.Outcome?.Moves ?? []).SelectMany(m => m.Into is null ? [m.From] : new[] { m.From, m.Into }))
            .Concat((a.Outcome?.Merges ?? []).SelectMany(m => new[] { m.From, m.Into })).Distinct(StringComparer.Ordinal),
    ];
}
