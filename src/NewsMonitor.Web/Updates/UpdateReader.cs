using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsMonitor.Delivery.Matching;
using NewsMonitor.Model;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Updates;

/// <summary>One reader's stream: what was missed, then what comes; a gap said where the log cannot give all; closed when the reader cannot keep up.</summary>
internal sealed class UpdateReader(UpdateRing ring, UpdateFilter filter, TimeSpan heartbeat, TimeProvider time, QueryFilter? query = null)
{
    private const string UpdateEvent = "story-updated";

    /// <summary>The events, from after a cursor on; null: from now on.</summary>
    public async IAsyncEnumerable<SseItem<string>> Events(string? requested, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var oldest = await ring.OldestKept(cancellation);
        var position = ring.Latest;
        if (requested is not null)
        {
            var known = Cursor.TryParse(requested, out var cursor) && cursor.Epoch == ring.Epoch && cursor.Sequence >= oldest && await ring.Reaches(cursor.Sequence, cancellation);
            position = known ? cursor.Sequence : oldest;
            if (!known)
            {
                yield return Gap(requested, oldest);
            }
        }

        var live = false;
        var quietSince = time.GetTimestamp();
        yield return Heartbeat(position);
        while (!cancellation.IsCancellationRequested)
        {
            if (live && position < ring.Oldest)
            {
                yield return new SseItem<string>("{}", "slow") { EventId = At(position) };
                yield break;
            }

            var updates = await ring.Read(position, cancellation);
            if (updates.Count > 0 && updates[0].Cursor.Sequence > position + 1)
            {
                // The log let go what this reader had not had yet.
                var kept = updates[0].Cursor.Sequence - 1;
                yield return Gap(At(position), kept);
                position = kept;
            }

            foreach (var update in updates)
            {
                position = update.Cursor.Sequence;
                if (filter.Wants(update) && (query is null || await query.Wants(update, cancellation)))
                {
                    yield return new SseItem<string>(JsonSerializer.Serialize(UpdateAnswer.Of(update), ApiJson.Options), UpdateEvent) { EventId = At(position) };
                    quietSince = time.GetTimestamp();
                }
                else if (time.GetElapsedTime(quietSince) >= heartbeat)
                {
                    yield return Heartbeat(position);
                    quietSince = time.GetTimestamp();
                }
            }

            var quiet = time.GetElapsedTime(quietSince);
            if (quiet >= heartbeat)
            {
                yield return Heartbeat(position);
                quietSince = time.GetTimestamp();
            }
            else if (updates.Count == 0)
            {
                live = true;
                await ring.WaitBeyond(position, heartbeat - quiet, cancellation);
            }
        }
    }

    private string At(long sequence) => new Cursor(ring.Epoch, sequence).ToString();

    private SseItem<string> Gap(string requested, long oldest) =>
        new(JsonSerializer.Serialize(new GapAnswer(requested, At(oldest), At(ring.Latest)), ApiJson.Options), "gap") { EventId = At(oldest) };

    private SseItem<string> Heartbeat(long position) => new("{}", "heartbeat") { EventId = At(position) };
}

/// <summary>Says that a reader missed something: the log has only what is after <c>oldest</c>, and the stream goes on there.</summary>
internal sealed record GapAnswer(string Requested, string Oldest, string Latest);
