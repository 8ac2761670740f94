using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.List;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Pages.Live;

/// <summary>Makes the frames that open pages are told, each once for all pages that want the same stretch. Safe for use from many threads.</summary>
internal sealed class LiveFrames(UpdateRing ring, IStoryStore stories, IReading reading, NewestChanges newest, RowWriter writer, IOptions<LiveOptions> options, TimeProvider time)
{
    private const int Kept = 64;
    private static readonly TimeSpan TotalsKept = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Workspace, long From, long To), Task<string?>> _frames = [];
    private readonly ConcurrentDictionary<string, (long At, StoryTotals Totals)> _totals = new(StringComparer.Ordinal);

    /// <summary>The frame of a stretch as JSON, and where it ends, which may be before <paramref name="upTo"/>; no frame when nothing of the workspace changed.</summary>
    public async Task<(string? Json, long To)> Of(string workspace, long from, long upTo)
    {
        var updates = await ring.Read(from, CancellationToken.None);
        var stretch = updates.TakeWhile(u => u.Cursor.Sequence <= upTo).ToList();
        if (stretch.Count == 0)
        {
            return (null, from);
        }

        var to = stretch[^1].Cursor.Sequence;
        return (await Shared((workspace, from, to), stretch), to);
    }

    /// <summary>The one making of a frame; one that failed is made again for whoever asks next.</summary>
    private Task<string?> Shared((string Workspace, long From, long To) key, List<StoryUpdate> stretch)
    {
        lock (_gate)
        {
            if (_frames.TryGetValue(key, out var known) && !known.IsFaulted)
            {
                return known;
            }

            if (_frames.Count > Kept)
            {
                _frames.Clear();
            }

            return _frames[key] = Make([.. stretch.Where(u => u.Workspace.Name == key.Workspace)]);
        }
    }

    private async Task<string?> Make(IReadOnlyList<StoryUpdate> updates)
    {
        if (updates.Count == 0)
        {
            return null;
        }

        var last = updates[^1];
        var changed = LiveFrame.Newest(updates.Where(u => u.Workspace == last.Workspace));
        var whole = changed.Count > options.Value.MostRows;
        var heads = new List<StoryHead>();
        var gone = new List<string>();
        foreach (var update in whole ? [] : changed)
        {
            if (await stories.Head(update.StoryId, CancellationToken.None) is { Ended: false, ArticleCount: > 0 } head)
            {
                heads.Add(head);
            }
            else
            {
                gone.Add(update.StoryId.Value);
            }
        }

        var rows = new List<string>(heads.Count);
        foreach (var row in await newest.Rows(last.Workspace, heads, CancellationToken.None))
        {
            rows.Add(await writer.Row(row));
        }

        var frame = new LiveFrame(last.At, time.GetUtcNow(), updates.Count, last.Headline, last.Workspace.Value, await Totals(last.Workspace), rows, gone, whole);
        return JsonSerializer.Serialize(frame, ApiJson.Options);
    }

    private async Task<StoryTotals> Totals(WorkspaceKey workspace)
    {
        if (_totals.TryGetValue(workspace.Value, out var known) && time.GetElapsedTime(known.At) < TotalsKept)
        {
            return known.Totals;
        }

        var totals = await reading.Totals(workspace, CancellationToken.None);
        _totals[workspace.Value] = (time.GetTimestamp(), totals);
        return totals;
    }
}
