using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsMonitor.Model;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Pages.Live;

/// <summary>One open list's stream: frames of what changed after its cursor; a gap where the log cannot give all; closed when the page cannot keep up.</summary>
internal sealed class LiveReader(UpdateRing ring, LiveClock clock, LiveFrames frames, string workspace, TimeSpan heartbeat, TimeProvider time)
{
    /// <summary>The events, from after a cursor on.</summary>
    public async IAsyncEnumerable<SseItem<string>> Events(string? requested, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var oldest = await ring.OldestKept(cancellation);
        var known = Cursor.TryParse(requested, out var cursor) && cursor.Epoch == ring.Epoch && cursor.Sequence >= oldest && await ring.Reaches(cursor.Sequence, cancellation);
        var position = known ? cursor.Sequence : ring.Latest;
        if (!known)
        {
            yield return new SseItem<string>(JsonSerializer.Serialize(new GapAnswer(requested ?? "", At(oldest), At(ring.Latest)), ApiJson.Options), "gap") { EventId = At(position) };
        }

        yield return Heartbeat(position);
        var quietSince = time.GetTimestamp();
        while (!cancellation.IsCancellationRequested)
        {
            if (position < ring.Oldest)
            {
                yield return new SseItem<string>("{}", "slow") { EventId = At(position) };
                yield break;
            }

            var quiet = time.GetElapsedTime(quietSince);
            if (quiet >= heartbeat)
            {
                yield return Heartbeat(position);
                quietSince = time.GetTimestamp();
                continue;
            }

            await ring.WaitBeyond(position, heartbeat - quiet, cancellation);
            if (ring.Latest == position)
            {
                continue;
            }

            var (frame, to) = await frames.Of(workspace, position, await clock.Next(cancellation));
            position = to;
            if (frame is not null)
            {
                yield return new SseItem<string>(frame, "rows") { EventId = At(position) };
                quietSince = time.GetTimestamp();
            }
        }
    }

    private string At(long sequence) => new Cursor(ring.Epoch, sequence).ToString();

    private SseItem<string> Heartbeat(long position) => new("{}", "heartbeat") { EventId = At(position) };
}
