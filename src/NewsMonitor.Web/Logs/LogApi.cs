using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Logs;

/// <summary>The partitions' logs with what was decided, so that anyone can run them again and compare.</summary>
internal static class LogApi
{
    private const int Stretch = 500;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/partitions", Partitions).WithName("ListPartitions").WithSummary("The partitions, how far they are, and their backlog");
        api.MapGet("/log", Export).WithName("ExportLog").WithSummary("A partition's log with its decisions, one entry a line").Produces<LogLine>(200, "application/x-ndjson").ProducesProblem(404);
    }

    private static async Task<Tagged<ListAnswer<PartitionAnswer>>> Partitions(IPartitionStore partitions, CancellationToken cancellation) =>
        new(new([.. (await partitions.All(cancellation)).Select(p => new PartitionAnswer(p.Partition.Value, p.Partition.Workspace.Name, p.Partition.Language, p.Head, p.Done, p.Head - p.Done))], null));

    private static async Task Export(string partition, HttpContext context, IArticleLog log, IPartitionStore partitions, IActions actions, CancellationToken cancellation)
    {
        if (!partition.Contains('/', StringComparison.Ordinal) || await partitions.Head(new PartitionKey(partition), cancellation) is not { Head: > 0 } head)
        {
            throw ApiException.NotFound($"partition '{partition}'");
        }

        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        for (long position = 0; position < head.Done;)
        {
            var entries = await log.Read(head.Partition, position, Stretch, cancellation);
            var upTo = Math.Min(entries[^1].Position, head.Done);
            var decisions = (await partitions.Decisions(head.Partition, position, upTo, cancellation)).ToDictionary(d => d.Position);
            var commands = (await actions.OfPartition(head.Partition, position, upTo, cancellation)).ToDictionary(a => a.Position);
            foreach (var entry in entries.Where(e => e.Position <= upTo))
            {
                await JsonSerializer.SerializeAsync(context.Response.Body, LogLine.Of(entry, decisions.GetValueOrDefault(entry.Position), commands.GetValueOrDefault(entry.Position)), ApiJson.Options, cancellation);
                await context.Response.Body.WriteAsync("\n"u8.ToArray(), cancellation);
            }

            position = upTo;
        }
    }
}

/// <summary>How far a partition is.</summary>
internal sealed record PartitionAnswer(string Partition, string Workspace, string Language, long Head, long Done, long Backlog);

/// <summary>One entry of a log with what was decided at it.</summary>
internal sealed record LogLine(
    long Position,
    string Kind,
    DateTimeOffset At,
    string? ArticleId,
    int? Version,
    string? Title,
    string? Body,
    string? Language,
    string? Source,
    DateTimeOffset? EffectiveAt,
    long? CopyOfPosition,
    string? StoryId,
    double? Probability,
    IReadOnlyList<IReadOnlyList<string>>? Merges,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CommandLine? Command,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? About,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Other,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Offered,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Outcome)
{
    public static LogLine Of(LogEntry e, RecordedDecision? d, AnalystAction? a) => new(
        e.Position,
        e.Kind.ToString().ToLowerInvariant(),
        e.At,
        e.Article?.Id.Value,
        e.Article?.Version,
        e.Article?.Title,
        e.Article?.Body,
        e.Article?.Language,
        e.Article?.Source?.Name ?? e.Article?.Feed,
        e.Article?.EffectiveAt,
        e.CopyOfPosition,
        d?.Decided.Value,
        d?.Decision.Probability,
        d?.Merges.Select(m => (IReadOnlyList<string>)[m.From.Value, m.Into.Value]).ToList(),
        a is null ? null : CommandLine.Of(a),
        e.Story?.Value,
        e.Other?.Value,
        e.Offered.IsEmpty ? null : Convert.ToBase64String(e.Offered.Span),
        e.Outcome);
}

/// <summary>An analyst's command in a log, with what the engine did and what came of it.</summary>
internal sealed record CommandLine(
    string ActionId,
    string Kind,
    string By,
    string Reason,
    IReadOnlyList<string> Stories,
    IReadOnlyList<string> ArticleIds,
    string? Text,
    string? Refused,
    JsonElement Steps,
    IReadOnlyList<MovedLine> Moves,
    IReadOnlyList<IReadOnlyList<string>> Merges)
{
    public static CommandLine Of(AnalystAction a) => new(
        a.Id,
        a.Command.Kind.ToString().ToLowerInvariant(),
        a.By,
        a.Reason,
        a.Command.Stories,
        a.Command.Articles,
        a.Command.Text,
        a.Outcome?.Refused,
        JsonSerializer.Deserialize<JsonElement>(a.Outcome?.Steps ?? "[]"),
        [.. (a.Outcome?.Moves ?? []).Select(m => new MovedLine(m.Articles.Count, m.From, m.Into))],
        [.. (a.Outcome?.Merges ?? []).Select(m => (IReadOnlyList<string>)[m.From, m.Into])]);
}

/// <summary>How many articles went from one story to another; null where they left the partition.</summary>
internal sealed record MovedLine(int Count, string From, string? Into);
