using System.Diagnostics;
using System.Net;
using NewsMonitor.EndToEnd.Tests.Kills;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>A client with a few connections that offers so many articles a second, and repeats a batch with the same ids, each time at the next host, until one says that it has it. What could not be said in time is offered as soon as it can.</summary>
internal sealed class PacedPoster : IDisposable
{
    private const int Batch = 25;
    private const int Connections = 4;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly List<HttpClient> _hosts;
    private readonly List<MadeUpArticle[]> _batches;
    private readonly double _perSecond;
    private readonly string[][] _ids;
    private readonly Lock _gate = new();
    private readonly Milestones _accepted = new();
    private int _next = -1;
    private long _lastAccepted;

    /// <param name="hosts">Where it may post.</param>
    /// <param name="news">What it posts.</param>
    /// <param name="perSecond">How many articles it offers a second.</param>
    public PacedPoster(IEnumerable<Uri> hosts, IEnumerable<MadeUpArticle> news, double perSecond)
    {
        _hosts = [.. hosts.Select(h => new HttpClient { BaseAddress = h, Timeout = TimeSpan.FromSeconds(5) })];
        _batches = [.. news.Chunk(Batch)];
        _ids = new string[_batches.Count][];
        _perSecond = perSecond;
    }

    /// <summary>How often a batch had to be repeated.</summary>
    public int Retries { get; private set; }

    /// <summary>The longest time in which nothing was accepted although something was offered.</summary>
    public TimeSpan LongestWithout { get; private set; }

    /// <summary>Articles accepted a second, over all.</summary>
    public double Rate { get; private set; }

    /// <summary>Posts everything; answers the ids that the hosts gave.</summary>
    public async Task<IReadOnlyList<string>> PostAll()
    {
        var began = _lastAccepted = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(c => Run(c, began)));
        Rate = _accepted.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
        return [.. _ids.SelectMany(i => i)];
    }

    /// <summary>Completes when so many articles have been accepted.</summary>
    public Task Reached(int count) => _accepted.Reached(count);

    public void Dispose() => _hosts.ForEach(h => h.Dispose());

    private async Task Run(int connection, long began)
    {
        var host = connection;
        while (Interlocked.Increment(ref _next) is var batch && batch < _batches.Count)
        {
            var ahead = TimeSpan.FromSeconds(batch * Batch / _perSecond) - Stopwatch.GetElapsedTime(began);
            if (ahead > TimeSpan.Zero)
            {
                await Task.Delay(ahead);
            }

            while (!await Post(batch, _hosts[host % _hosts.Count]))
            {
                host++;
                await Task.Delay(BetweenTries);
            }
        }
    }

    private async Task<bool> Post(int batch, HttpClient host)
    {
        try
        {
            var receipts = await host.PostArticles(_batches[batch].Select(a => a.ToPost()));
            _ids[batch] = [.. receipts.Select(r => r.GetProperty("articleId").GetString()!)];
            Note(receipts.Count);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException { StatusCode: null or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests } or IOException or TaskCanceledException)
        {
            lock (_gate)
            {
                Retries++;
            }

            return false;
        }
    }

    private void Note(int count)
    {
        lock (_gate)
        {
            var without = Stopwatch.GetElapsedTime(_lastAccepted);
            LongestWithout = without > LongestWithout ? without : LongestWithout;
            _lastAccepted = Stopwatch.GetTimestamp();
        }

        _accepted.Add(count);
    }
}
