using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Robots;

/// <summary>Remembers the rules of each server, and asks for them once, however many visits wait. Thread-safe.</summary>
internal sealed class RobotsCache(FetchOptions options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Known> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _product = options.UserAgent.Split('/', ' ')[0];

    /// <summary>Whether the address may be visited, and if not, why, and whether that stays so.</summary>
    /// <param name="target">The address.</param>
    /// <param name="fetch">Gets a robots.txt, redirects followed.</param>
    public async ValueTask<(bool Allowed, bool Final, FeedFailure? Failure)> Allows(Uri target, Func<string, Task<FetchResult>> fetch)
    {
        var server = target.GetLeftPart(UriPartial.Authority);
        Known known;
        lock (_lock)
        {
            if (!_known.TryGetValue(server, out known!) || known.Until <= time.GetUtcNow() || known.File.IsFaulted || known.File.IsCanceled)
            {
                if (_known.Count >= options.MaxHosts) _known.Clear();
                _known[server] = known = new Known();
                known.File = Ask(server, known, fetch);
            }
        }

        var file = await known.File;
        if (file.Allows(target.PathAndQuery)) return (true, true, null);
        if (!ReferenceEquals(file, RobotsFile.Closed)) return (false, true, new FeedFailure(FeedStage.Http, $"{target.Host}: robots.txt forbids {target.PathAndQuery} (ObeyRobots)"));

        // What stood in the way of robots.txt stands in the way of the feed: who could not be reached is told so, at the stage where it failed.
        return (false, false, known.Failure is { Stage: not FeedStage.Http } failure ? failure : new FeedFailure(FeedStage.Http, $"{target.Host}: robots.txt could not be had ({known.Why}), which forbids all (RFC 9309, section 2.3.1.4)"));
    }

    private async Task<RobotsFile> Ask(string server, Known known, Func<string, Task<FetchResult>> fetch)
    {
        FetchResult answer;
        try
        {
            answer = await fetch(server + "/robots.txt");
        }
        catch (Exception e) when (e is not OperationCanceledException && FetchFailures.Of(e, server) is { } failure)
        {
            answer = new FetchResult { Url = server, Failure = failure };
        }

        var now = time.GetUtcNow();
        if (answer.Body is { } body)
        {
            known.Until = now + options.RobotsLifetime;
            return RobotsFile.Parse(TextDecoder.Decode(body.Span).Text, _product);
        }

        // 4xx: unavailable, all may be visited (2.3.1.3); too many redirects as well; 5xx and no answer: unreachable, nothing may.
        var unavailable = answer.Status is >= 400 and < 500 and not 429 || answer.Failure?.Reason.Contains("redirects", StringComparison.Ordinal) == true;
        known.Until = now + (unavailable ? options.RobotsLifetime : options.RobotsRetry);
        known.Failure = answer.Failure;
        known.Why = answer.Failure?.Reason ?? $"status {answer.Status}";
        return unavailable ? RobotsFile.Open : RobotsFile.Closed;
    }

    private sealed class Known
    {
        public Task<RobotsFile> File { get; set; } = Task.FromResult(RobotsFile.Open);

        public DateTimeOffset Until { get; set; } = DateTimeOffset.MaxValue;

        public FeedFailure? Failure { get; set; }

        public string Why { get; set; } = "";
    }
}
