using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary>What an action came to, as a person or program reads it.</summary>
internal static class ActionLines
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Stories with their versions as data; the action's id and what could not be brought back beside it.</summary>
    public static async Task Show(Shown shown, JsonElement done, bool json)
    {
        if (json)
        {
            await shown.Json(done);
            return;
        }

        var row = done.Deserialize<DoneRow>(Web)!;
        foreach (var story in row.Stories)
        {
            await shown.Data.WriteLineAsync($"{story.Id}\t{story.Version}");
        }

        await shown.Messages.WriteLineAsync($"newsmonitor: {row.State}; 'newsmonitor undo {row.ActionId}' takes it back");
        foreach (var left in row.NotRestored ?? [])
        {
            await shown.Messages.WriteLineAsync($"newsmonitor: {PlainText.Of(left)}");
        }
    }

    /// <summary>An action as a row of a history.</summary>
    public static IReadOnlyList<string> Row(JsonElement action)
    {
        var a = action.Deserialize<ActionRow>(Web)!;
        var what = a.Text ?? string.Join(' ', a.Stories.Concat(a.ArticleIds));
        return [a.Id, Moments.Day(a.At), PlainText.Of(a.By), a.Kind, a.UndoneBy is null ? a.State : "undone", PlainText.Short(what, 60), PlainText.Of(a.Refused ?? a.Reason)];
    }

    private sealed record DoneRow(string ActionId, string State, IReadOnlyList<VersionRow> Stories, IReadOnlyList<string>? NotRestored);

    private sealed record VersionRow(string Id, int Version);

    private sealed record ActionRow(string Id, string Kind, string By, DateTimeOffset At, string Reason, string State, IReadOnlyList<string> Stories, IReadOnlyList<string> ArticleIds, string? Text, string? Refused, string? UndoneBy);
}
