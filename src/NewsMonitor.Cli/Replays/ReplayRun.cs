using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace NewsMonitor.Cli;

/// <summary>One replay from its start to its end, shown as it goes.</summary>
internal sealed class ReplayRun(ServerClient client, Shown shown, TimeProvider time)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Starts it, waits for its end, and prints what came of it; cancelled, it cancels the replay.</summary>
    public async Task<int> Run(JsonObject request, bool json, CancellationToken cancellation)
    {
        var started = await client.Post("api/v1/replays", Encoding.UTF8.GetBytes(request.ToJsonString()), cancellation);
        var id = started.GetProperty("replayId").GetString()!;
        try
        {
            await shown.Progress().Progress().StartAsync(progress => Follow(id, progress.AddTask("replay", autoStart: true, maxValue: 1), cancellation));
            await Settled(id, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            using var soon = new CancellationTokenSource(Farewell, time);
            await client.Post($"api/v1/replays/{id}/cancel", null, soon.Token);
            await Print(id, json, soon.Token);
            return Terminal.Failed;
        }

        return await Print(id, json, cancellation) == "done" ? Terminal.Done : Terminal.Failed;
    }

    private async Task Follow(string id, ProgressTask bar, CancellationToken cancellation)
    {
        while (true)
        {
            var replay = await Get(id, cancellation);
            bar.MaxValue = Math.Max(1, replay.Total);
            bar.Value = replay.Done;
            bar.Description = replay.Round > 1 ? $"replay, round {replay.Round}" : "replay";
            if (replay.State is not ("running" or "paused"))
            {
                return;
            }

            await Task.Delay(Between, time, cancellation);
        }
    }

    /// <summary>Waits until what was sent has been decided on, so that the count of stories is the final one; a backlog that does not move is said, and not waited for.</summary>
    private async Task Settled(string id, CancellationToken cancellation)
    {
        var (backlog, stories, since) = (-1L, -1L, time.GetTimestamp());
        while (true)
        {
            var replay = await Get(id, cancellation);
            var left = (await client.Get<ListPage<PartitionRow>>("api/v1/partitions", cancellation)).Items.Where(p => p.Workspace == replay.Workspace).Sum(p => p.Backlog);
            if (left == 0 && replay.Stories == stories)
            {
                return;
            }

            since = left == backlog && replay.Stories == stories ? since : time.GetTimestamp();
            if (time.GetElapsedTime(since) > LongestPause)
            {
                await shown.Messages.WriteLineAsync($"newsmonitor: {UpdateRow.Counted(left, "article")} still waiting to be put into stories; the server's log may say why");
                return;
            }

            (backlog, stories) = (left, replay.Stories);
            await Task.Delay(Between, time, cancellation);
        }
    }

    private Task<ReplayRow> Get(string id, CancellationToken cancellation) => client.Get<ReplayRow>($"api/v1/replays/{id}", cancellation);

    private async Task<string> Print(string id, bool json, CancellationToken cancellation)
    {
        var answer = await client.Get($"api/v1/replays/{id}", cancellation);
        var replay = answer.Deserialize<ReplayRow>(Web)!;
        await (json ? shown.Json(answer) : shown.Data.WriteLineAsync(replay.Line()));
        return replay.State;
    }
}

/// <summary>How far a replay is.</summary>
internal sealed record ReplayRow(string Id, string State, string? Reason, long Total, long Done, long Duplicates, int Round, string Workspace, long Stories)
{
    /// <summary>The replay in one line.</summary>
    public string Line() => $"{State}: {Done} of {UpdateRow.Counted(Total, "article")}, {Duplicates} there already, workspace {Workspace}, {Stories} {(Stories == 1 ? "story" : "stories")}{(Reason is null ? "" : $": {PlainText.Of(Reason)}")}";
}

/// <summary>How far a partition is.</summary>
internal sealed record PartitionRow(string Partition, string Workspace, long Head, long Done, long Backlog);
