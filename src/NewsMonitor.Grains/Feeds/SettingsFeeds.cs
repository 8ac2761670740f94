using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Scheduling;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Brings the feeds over HTTP that the settings list into the store: new ones are added, changed ones changed, and those no longer listed removed. What a person paused stays paused.</summary>
internal sealed partial class SettingsFeeds(IFeeds feeds, IOptions<FeedsOptions> options, IOptions<FetchOptions> fetching, IOptions<ScheduleOptions> schedule, ILogger<SettingsFeeds> logger)
{
    public async Task Apply(DateTimeOffset now, CancellationToken cancellation)
    {
        var listed = options.Value.Feeds.Where(f => f.IsWeb).ToDictionary(f => FeedPlan.Id(f.Workspace, FeedPlan.Address(f.Url)!), StringComparer.Ordinal);
        if (listed.Count > 0 && fetching.Value.Contact == FetchOptions.NoContact)
        {
            LogNoContact();
        }

        foreach (var gone in (await feeds.FromSettings(cancellation)).Where(f => !listed.ContainsKey(f.Id)))
        {
            await feeds.Remove(gone.Id, cancellation);
            LogGone(gone.Settings.Url);
        }

        foreach (var (id, feed) in listed)
        {
            await Put(id, feed, now, cancellation);
        }
    }

    private async Task Put(string id, FeedOptions feed, DateTimeOffset now, CancellationToken cancellation)
    {
        var wanted = FeedPlan.Settings(feed.Order());
        if (await feeds.Find(id, cancellation) is not { } known)
        {
            await feeds.Add(
                new StoredFeed
                {
                    Id = id,
                    Workspace = feed.Workspace,
                    FromSettings = true,
                    CreatedAt = now,
                    GivenUrl = wanted.Url,
                    Settings = wanted,
                    Standing = new FeedStanding { NextVisit = options.Value.Feeds.Count > 20 ? NextVisit.First(id, now, schedule.Value) : now },
                },
                cancellation);
            return;
        }

        // Where the feed moved to since, and that a person paused it, is kept.
        var kept = wanted with { Url = known.Settings.Url, Paused = known.Settings.Paused };
        if (!Same(kept, known.Settings))
        {
            await feeds.Change(id, known.Revision, kept, now, cancellation);
        }
    }

    private static bool Same(FeedSettings a, FeedSettings b) => a with { Tags = [] } == b with { Tags = [] } && a.Tags.SequenceEqual(b.Tags, StringComparer.Ordinal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "feeds are polled without a contact: set NewsMonitor:Fetching:Contact to a page or an e-mail address where publishers find you")]
    private partial void LogNoContact();

    [LoggerMessage(Level = LogLevel.Information, Message = "feed {Url} is no longer in the settings and is removed; its articles stay")]
    private partial void LogGone(string url);
}
