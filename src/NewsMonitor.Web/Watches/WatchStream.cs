using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Watches;

/// <summary>One reader of a watch's stream: what was missed, then what comes; a gap said where the stream does not keep all.</summary>
internal sealed class WatchStream(StoredWatch watch, IWatchLog log, IUpdateLog updates, TimeSpan heartbeat, TimeProvider time)
{
    private const int Stretch = 100;
    private const string UpdateEvent = "story-updated";

    /// <summary>The events, from after a place on; null: from now on. The place is the watch's id and a number.</summary>
    public async IAsyncEnumerable<SseItem<string>> Events(string? requested, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (oldest, latest) = await log.Extent(watch.Id, cancellation);
        var position = latest;
        if (requested is not null)
        {
            var known = Cursor.TryParse(requested, out var cursor) && cursor.Epoch == watch.Id && cursor.Sequence >= oldest - 1 && cursor.Sequence <= latest;
            position = known ? cursor.Sequence : oldest - 1;
            if (!known)
            {
                yield return new SseItem<string>(JsonSerializer.Serialize(new GapAnswer(requested, At(oldest - 1), At(latest)), ApiJson.Options), "gap") { EventId = At(oldest - 1) };
            }
        }

        yield return Heartbeat(position);
        var quietSince = time.GetTimestamp();
        while (!cancellation.IsCancellationRequested)
        {
            var entries = await log.Read(watch.Id, position, Stretch, cancellation);
            foreach (var entry in entries)
            {
                if (entry.Sequence != position + 1)
                {
                    yield return new SseItem<string>(JsonSerializer.Serialize(new GapAnswer(At(position), At(entry.Sequence - 1), At(entries[^1].Sequence)), ApiJson.Options), "gap") { EventId = At(entry.Sequence - 1) };
                }

                position = entry.Sequence;
                var told = await updates.OfStory(entry.Story, entry.From - 1, Math.Min(TellingMessage.MostUpdates, entry.To - entry.From + 1), cancellation);
                yield return new SseItem<string>(TellingJson.Write(TellingMessage.Of(entry, watch.Settings.Name, updates.Epoch, told, home: null)), UpdateEvent) { EventId = At(position) };
                quietSince = time.GetTimestamp();
            }

            if (time.GetElapsedTime(quietSince) >= heartbeat)
            {
                yield return Heartbeat(position);
                quietSince = time.GetTimestamp();
            }
            else if (entries.Count == 0)
            {
                await log.WaitBeyond(watch.Id, position, cancellation);
            }
        }
    }

    private string At(long sequence) => new Cursor(watch.Id, sequence).ToString();

    private SseItem<string> Heartbeat(long position) => new("{}", "heartbeat") { EventId = At(position) };
}
