using NewsMonitor.Storage;

namespace NewsMonitor.Cli.Store;

/// <summary>Tells how far a copying has come, about once a second, a line each; and at the end what was copied.</summary>
internal sealed class TransferLines(TextWriter messages, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private long _last = time.GetTimestamp();
    private bool _ended;

    /// <summary>Tells it, if it is time to.</summary>
    public void Tell(TransferProgress progress)
    {
        lock (_gate)
        {
            if (_ended || time.GetElapsedTime(_last) < Every)
            {
                return;
            }

            _last = time.GetTimestamp();
            messages.WriteLine($"newsmonitor: {progress.Table ?? "index of words"}: {progress.Done} of {progress.Of}");
        }
    }

    /// <summary>Says what was copied.</summary>
    public void End(TransferReport report)
    {
        lock (_gate)
        {
            _ended = true;
            foreach (var (table, rows) in report.Rows.Where(r => r.Value > 0))
            {
                messages.WriteLine($"newsmonitor: {table}: {rows}");
            }

            messages.WriteLine($"newsmonitor: {report.Total} rows{(report.NewEpoch is null ? "" : "; the same on both sides; cursors of before lead to a gap")}");
        }
    }

    /// <summary>After it nothing is told.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
        }
    }
}
