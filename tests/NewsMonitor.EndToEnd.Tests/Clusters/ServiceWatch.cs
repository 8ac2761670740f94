using System.Diagnostics;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>A reader who asks for one page again and again, at the next host when one does not answer well, as behind a load balancer; measures the longest time without an answer.</summary>
internal sealed class ServiceWatch : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<HttpClient> _clients;
    private readonly string _path;
    private readonly Task _loop;
    private readonly Lock _gate = new();
    private TimeSpan _longest;
    private long _answered = Stopwatch.GetTimestamp();

    /// <param name="hosts">Where to ask.</param>
    /// <param name="path">What to ask for.</param>
    public ServiceWatch(IEnumerable<Uri> hosts, string path)
    {
        _clients = [.. hosts.Select(h => new HttpClient { BaseAddress = h, Timeout = TimeSpan.FromSeconds(2) })];
        _path = path;
        _loop = Task.Run(Loop);
    }

    /// <summary>How often the page came.</summary>
    public int Answers { get; private set; }

    /// <summary>Takes the longest time without an answer since it was last taken.</summary>
    public TimeSpan TakeLongest()
    {
        lock (_gate)
        {
            var longest = Max(_longest, Stopwatch.GetElapsedTime(_answered));
            (_longest, _answered) = (TimeSpan.Zero, Stopwatch.GetTimestamp());
            return longest;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _clients.ForEach(c => c.Dispose());
        _stop.Dispose();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private async Task Loop()
    {
        for (var host = 0; !_stop.IsCancellationRequested;)
        {
            if (await Asks(_clients[host]))
            {
                lock (_gate)
                {
                    Answers++;
                    _longest = Max(_longest, Stopwatch.GetElapsedTime(_answered));
                    _answered = Stopwatch.GetTimestamp();
                }
            }
            else
            {
                host = (host + 1) % _clients.Count;
            }

            await Task.WhenAny(Task.Delay(Between, _stop.Token));
        }
    }

    private async Task<bool> Asks(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(_path, _stop.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
