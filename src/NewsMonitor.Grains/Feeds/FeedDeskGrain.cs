using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Discovery;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Opml;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Scheduling;
using NewsMonitor.Storage;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Feeds;

/// <inheritdoc cref="IFeedDeskGrain"/>
[StatelessWorker]
internal sealed class FeedDeskGrain(IFeeds feeds, IFetcher fetcher, FeedParser parser, HubSubscribing hubs, IOptions<ScheduleOptions> schedule, TimeProvider time) : Grain, IFeedDeskGrain
{
    /// <summary>How long an addition waits for a site's front page; after that the feed's first visit looks for its feed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<FeedAnswer> Add(string workspace, FeedOrder order)
    {
        if (FeedPlan.Faults(order).ToList() is { Count: > 0 } faults)
        {
            return new FeedAnswer(FeedOutcome.Refused, Reason: string.Join("; ", faults));
        }

        var settings = FeedPlan.Settings(order);
        if (await feeds.FindByUrl(workspace, settings.Url, CancellationToken.None) is { } known)
        {
            return new FeedAnswer(FeedOutcome.Exists, known.Id);
        }

        if (new Uri(settings.Url).AbsolutePath == "/" && await FrontPage(settings.Url) is { } found)
        {
            settings = settings with { Url = found.Url, Site = settings.Site ?? found.Preview.Link };
        }

        var feed = Feed(workspace, settings, time.GetUtcNow());
        if (!await feeds.Add(feed, CancellationToken.None))
        {
            return new FeedAnswer(FeedOutcome.Exists, feed.Id);
        }

        await GrainFactory.GetGrain<IFeedClockGrain>(0).Look();
        return new FeedAnswer(FeedOutcome.Done, feed.Id);
    }

    public async Task<FeedAnswer> Change(string id, long revision, FeedOrder order)
    {
        if (FeedPlan.Faults(order).ToList() is { Count: > 0 } faults)
        {
            return new FeedAnswer(FeedOutcome.Refused, id, string.Join("; ", faults));
        }

        if (await feeds.Find(id, CancellationToken.None) is null)
        {
            return new FeedAnswer(FeedOutcome.Unknown);
        }

        var changed = await feeds.Change(id, revision, FeedPlan.Settings(order), time.GetUtcNow(), CancellationToken.None);
        await GrainFactory.GetGrain<IFeedClockGrain>(0).Look();
        return new FeedAnswer(changed ? FeedOutcome.Done : FeedOutcome.Stale, id);
    }

    public async Task<FeedAnswer> Remove(string id)
    {
        await hubs.Leave(id, CancellationToken.None);
        return new FeedAnswer(await feeds.Remove(id, CancellationToken.None) ? FeedOutcome.Done : FeedOutcome.Unknown, id);
    }

    public async Task<FeedAnswer> Poll(string id)
    {
        if (await feeds.Find(id, CancellationToken.None) is not { } feed)
        {
            return new FeedAnswer(FeedOutcome.Unknown);
        }

        if (!await feeds.MakeDue(id, time.GetUtcNow(), CancellationToken.None))
        {
            return new FeedAnswer(FeedOutcome.Refused, id, $"feed {feed.Settings.Url} is paused: resume it first");
        }

        await GrainFactory.GetGrain<IFeedClockGrain>(0).Look();
        return new FeedAnswer(FeedOutcome.Done, id);
    }

    public async Task<FeedPreview> Preview(string address)
    {
        if (FeedPlan.Address(address) is null)
        {
            return new FeedPreview([], "dns", $"'{FeedStates.Short(address)}' is no http or https address without credentials");
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2), time);
        var (found, failure) = await new FeedDiscovery(fetcher, parser).Discover(address, limit.Token);
        return new FeedPreview([.. found.Select(FeedPreviews.Of)], failure is null ? null : FeedStates.Word(failure.Stage), failure?.Reason);
    }

    public async Task<OpmlReceipt> Import(string workspace, byte[] opml)
    {
        var (listed, reason) = OpmlReader.Read(opml);
        if (reason is not null)
        {
            return new OpmlReceipt([], 0, [], reason);
        }

        var now = time.GetUtcNow();
        var wanted = new List<StoredFeed>();
        var refused = new List<string>();
        foreach (var entry in listed)
        {
            var order = new FeedOrder { Url = entry.Url, Title = entry.Title is { Length: > 500 } title ? title[..500] : entry.Title, Site = entry.Site is { Length: <= 500 } ? entry.Site : null, Tags = entry.Tags };
            if (FeedPlan.Faults(order).ToList() is { Count: > 0 } faults)
            {
                refused.Add($"{entry.Url}: {string.Join("; ", faults)}");
                continue;
            }

            var feed = Feed(workspace, FeedPlan.Settings(order), now);
            wanted.Add(listed.Count > 20 ? feed with { Standing = feed.Standing with { NextVisit = NextVisit.First(feed.Id, now, schedule.Value) } } : feed);
        }

        var added = await feeds.AddAll(wanted, CancellationToken.None);
        await GrainFactory.GetGrain<IFeedClockGrain>(0).Look();
        return new OpmlReceipt(added, wanted.Count - added.Count, refused);
    }

    public async Task<string> Export(string workspace)
    {
        var all = await feeds.List(workspace, null, OpmlReader.MaxFeeds, CancellationToken.None);
        return OpmlWriter.Write(
            $"NewsMonitor feeds ({workspace})",
            all.OrderBy(f => f.CreatedAt).ThenBy(f => f.Id, StringComparer.Ordinal).Select(f => new OpmlFeed(f.Settings.Url, f.Settings.Title ?? f.Standing.DeclaredTitle, f.Settings.Site, f.Settings.Tags)),
            time.GetUtcNow());
    }

    private static StoredFeed Feed(string workspace, FeedSettings settings, DateTimeOffset now) => new()
    {
        Id = FeedPlan.Id(workspace, settings.Url),
        Workspace = workspace,
        CreatedAt = now,
        GivenUrl = settings.Url,
        Settings = settings,
        Standing = new FeedStanding { NextVisit = now },
    };

    private async Task<DiscoveredFeed?> FrontPage(string url)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            var (found, _) = await new FeedDiscovery(fetcher, parser).Discover(url, limit.Token);
            return found.Count > 0 ? found[0] : null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return null;
        }
    }
}
