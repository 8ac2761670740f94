using Microsoft.Extensions.Options;
using NewsMonitor.Feeds.Discovery;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Scheduling;
using NewsMonitor.Storage;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Grains.Feeds;

/// <summary>One visit to a feed: ask, read, take in, and only then note what was seen. Safe for use from many threads, for different feeds.</summary>
internal sealed class FeedVisiting(
    IFeeds feeds,
    IFetcher fetcher,
    FeedParser parser,
    FeedTaking taking,
    HubSubscribing hubs,
    IOptions<PollingOptions> polling,
    IOptions<ScheduleOptions> schedule,
    TimeProvider time)
{
    /// <summary>Visits a feed; true when the visit was noted, false when somebody changed the feed meanwhile.</summary>
    public async Task<bool> Visit(StoredFeed feed, CancellationToken cancel)
    {
        var state = FeedStates.Of(feed);
        var began = time.GetUtcNow();
        var request = FeedVisits.Request(state, began, schedule.Value);
        var result = await fetcher.Fetch(request, cancel);
        var parse = result.Body is { } body ? parser.Parse(body, result.Url, result.Charset) : null;
        if (feed.Standing.LastVisit is null && parse is { IsPage: true } or { Feed.Format: "json-ld" } && await Found(result.Url, cancel) is { } found)
        {
            return await feeds.Commit(Elsewhere(feed, found, result, began), cancel);
        }

        if (parse?.Feed is { Format: "sitemap-index" } index)
        {
            parse = FeedParse.Of(await Sitemaps(index, cancel));
        }

        var taken = parse?.Feed is { } document ? await taking.Take(feed, document, began + polling.Value.LongestVisit, cancel) : null;
        var hub = result.Failure is null && parse?.Feed is { } heard ? await hubs.Follow(feed, result, heard, cancel) : await hubs.IsActive(feed.Id, cancel);
        var now = time.GetUtcNow();
        var chance = StableHash.Place($"{feed.Id} {began.UtcTicks}") / (double)ulong.MaxValue;
        var after = FeedVisits.After(state, request, result, parse, now, chance, schedule.Value, feed.Settings.Every, hub);
        var standing = FeedStates.Standing(after, feed.Standing, Remark(parse?.Feed, taken));
        if (taken is { Left: > 0 })
        {
            // What is left is only seen again in a whole document, and soon.
            var soon = now + schedule.Value.Shortest;
            standing = standing with { ETag = null, LastModified = null, NextVisit = standing.NextVisit < soon ? standing.NextVisit : soon };
        }

        return await feeds.Commit(
            new FeedVisitCommit
            {
                Feed = feed.Id,
                Revision = feed.Revision,
                Url = after.Url == feed.Settings.Url ? null : after.Url,
                Standing = standing,
                Visit = new FeedVisit(began, result.Status, parse?.Feed?.Items.Count, taken?.Articles ?? 0, result.Body?.Length ?? 0, standing.FailureStage, standing.FailureReason),
                Present = taken?.Present,
            },
            cancel);
    }

    private static string? Remark(ParsedFeed? feed, FeedTaken? taken)
    {
        var remarks = new List<string>(feed?.Complaints.Take(3) ?? []);
        if (taken?.PageFailure is { } page)
        {
            remarks.Add($"{FeedStates.Word(page.Stage)}: {page.Reason}");
        }

        if (taken is { Left: > 0 })
        {
            remarks.Add($"{taken.Left} items wait for the next visit");
        }

        return remarks.Count == 0 ? null : string.Join("; ", remarks);
    }

    /// <summary>The address of a site's first feed; null when it names none.</summary>
    private async Task<string?> Found(string page, CancellationToken cancel)
    {
        var (found, _) = await new FeedDiscovery(fetcher, parser).Discover(page, cancel);
        return found.Count > 0 && found[0].Url != page ? found[0].Url : null;
    }

    private static FeedVisitCommit Elsewhere(StoredFeed feed, string found, FetchResult result, DateTimeOffset now) => new()
    {
        Feed = feed.Id,
        Revision = feed.Revision,
        Url = found,
        Standing = feed.Standing with { NextVisit = now, LastVisit = now, LastStatus = result.Status, Failures = 0, FailingSince = null, FailureStage = null, FailureReason = null, Remark = $"{result.Url} is a page; its feed is {found}" },
        Visit = new FeedVisit(now, result.Status, null, 0, result.Body?.Length ?? 0, null, null),
    };

    /// <summary>The news of the newest sitemaps that an index names, as one document.</summary>
    private async Task<ParsedFeed> Sitemaps(ParsedFeed index, CancellationToken cancel)
    {
        var items = new List<ParsedItem>();
        var complaints = new List<string>(index.Complaints);
        foreach (var sitemap in index.Items.OrderByDescending(i => i.Updated ?? DateTimeOffset.MaxValue).Take(polling.Value.MaxSitemaps))
        {
            if (!NewsMonitor.Feeds.Links.FeedAddress.IsOne(sitemap.Link ?? ""))
            {
                continue;
            }

            var visit = await fetcher.Fetch(new FetchRequest(sitemap.Link!), cancel);
            var parse = visit.Body is { } body ? parser.Parse(body, visit.Url, visit.Charset) : null;
            if (parse?.Feed is { Format: "sitemap" } feed)
            {
                items.AddRange(feed.Items);
            }
            else if ((visit.Failure ?? parse?.Failure) is { } failure)
            {
                complaints.Add($"{sitemap.Link}: {failure.Reason}");
            }
        }

        return index with { Format = "sitemap", Items = items, Complaints = complaints };
    }
}
