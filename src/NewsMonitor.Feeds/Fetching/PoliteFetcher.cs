using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Robots;
using Polly.Timeout;

namespace NewsMonitor.Feeds.Fetching;

/// <summary>The fetcher over HTTP. One for the process: it knows the hosts' turns and rules.</summary>
internal sealed class PoliteFetcher(IHttpClientFactory clients, FetchOptions options, TimeProvider time) : IFetcher, IDisposable
{
    /// <summary>The name of the client in the factory.</summary>
    public const string ClientName = "newsmonitor-feeds";

    private readonly HostGates _gates = new(options, time);
    private readonly RobotsCache _robots = new(options, time);

    /// <inheritdoc/>
    public async Task<FetchResult> Fetch(FetchRequest request, CancellationToken cancel = default)
    {
        using var limit = new CancellationTokenSource(options.Timeout + options.MaxHostWait, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await Follow(request, obeyRobots: options.ObeyRobots, options.MaxBytes, both.Token);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException && !both.IsCancellationRequested)
        {
            return Failed(request.Url, FeedStage.Connect, $"connecting took longer than {options.ConnectTimeout} (ConnectTimeout)");
        }
        catch (Exception e) when (e is TimeoutRejectedException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Failed(request.Url, FeedStage.Http, $"the visit took longer than {options.Timeout} (Timeout)");
        }
        catch (Exception e) when (e is not OperationCanceledException && FetchFailures.Of(e, request.Url) is { } failure)
        {
            return new FetchResult { Url = request.Url, Failure = failure };
        }
    }

    public void Dispose() => _gates.Dispose();

    private async Task<FetchResult> Follow(FetchRequest request, bool obeyRobots, int maxBytes, CancellationToken cancel)
    {
        var url = request.Url;
        string? movedTo = null;
        var permanent = true;
        for (var hop = 0; ; hop++)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var target) || !Link.IsWeb(url) || target.UserInfo.Length > 0) return Failed(url, FeedStage.Http, $"'{url}' is no address on the web without credentials");
            if (obeyRobots && await _robots.Allows(target, robots => Follow(new FetchRequest(robots, Accept: "text/plain, */*;q=0.1"), obeyRobots: false, RobotsFile.MaxBytes, cancel)) is { Allowed: false } rule)
            {
                return new FetchResult { Url = url, Failure = rule.Failure, Forbidden = rule.Final };
            }

            var answer = await Visit(request, target, hop, movedTo, maxBytes, cancel);
            if (answer.Next is not { } next) return answer.Result!;
            if (hop >= options.MaxRedirects) return Failed(url, FeedStage.Http, $"more than {options.MaxRedirects} redirects (MaxRedirects)");
            permanent &= answer.Permanent;
            url = Link.Resolve(next, url) ?? next;
            if (permanent) movedTo = url;
        }
    }

    private async Task<(FetchResult? Result, string? Next, bool Permanent)> Visit(FetchRequest request, Uri target, int hop, string? movedTo, int maxBytes, CancellationToken cancel)
    {
        using var turn = await _gates.Enter(target.IdnHost, cancel);
        if (turn is null) return (Failed(target.AbsoluteUri, FeedStage.Connect, $"{target.Host}: so many visits wait that this one is put off (MaxHostWait)"), null, false);
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        using var client = clients.CreateClient(ClientName);
        using var message = Message(request, target, conditional: hop == 0 || movedTo is not null);
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token);
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.NonValidated.TryGetValues("Location", out var location) && location.ToString() is { Length: > 0 } next)
        {
            return (null, next, status is 301 or 308);
        }

        var result = ResponseHead.Read(response, target.AbsoluteUri, movedTo, time.GetUtcNow());
        if (status == 304) return (result, null, false);
        if (status != 200) return (result with { Failure = new FeedFailure(FeedStage.Http, $"{target.Host} answered {status} {response.ReasonPhrase}".TrimEnd()) }, null, false);
        var (body, tooLarge) = await Body(response, maxBytes, both.Token);
        if (tooLarge && request.Accept.StartsWith("text/plain", StringComparison.Ordinal)) tooLarge = false; // of a robots.txt the first part counts (RFC 9309, section 2.5)
        return (tooLarge ? result with { Failure = new FeedFailure(FeedStage.Size, $"the body has more than {maxBytes} bytes (MaxBytes)") } : result with { Body = body }, null, false);
    }

    private HttpRequestMessage Message(FetchRequest request, Uri target, bool conditional)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, target);
        message.Headers.TryAddWithoutValidation("User-Agent", options.Agent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (conditional && request.ETag is not null) message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (conditional && request.LastModified is not null) message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    private static async Task<(ReadOnlyMemory<byte> Body, bool TooLarge)> Body(HttpResponseMessage response, int max, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var (bytes, tooLarge) = await Folder.BoundedContent.Read(stream, max, cancel);
        return (bytes, tooLarge);
    }

    private static FetchResult Failed(string url, FeedStage stage, string reason) => new() { Url = url, Failure = new FeedFailure(stage, reason) };
}
