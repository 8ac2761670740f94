using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Feeds;

/// <inheritdoc cref="IFeedGrain"/>
internal sealed partial class FeedGrain(
    IFeeds feeds,
    FeedVisiting visiting,
    FeedTaking taking,
    FeedParser parser,
    PipelineTelemetry telemetry,
    IHostApplicationLifetime process,
    TimeProvider time,
    ILogger<FeedGrain> logger) : Grain, IFeedGrain
{
    private string Id => this.GetPrimaryKeyString();

    public async Task Visit()
    {
        var feed = await feeds.Find(Id, process.ApplicationStopping);
        if (feed is null || feed.Settings.Paused || !(feed.Standing.NextVisit <= time.GetUtcNow()))
        {
            return;
        }

        using var stage = telemetry.Begin("feed");
        if (!await visiting.Visit(feed, process.ApplicationStopping))
        {
            LogChanged(feed.Settings.Url);
        }
    }

    public async Task<int> Deliver(HubDelivery delivery)
    {
        var feed = await feeds.Find(Id, CancellationToken.None);
        if (feed is null)
        {
            return 410;
        }

        using var stage = telemetry.Begin("feed");
        var now = time.GetUtcNow();
        var parse = parser.Parse(delivery.Body, feed.Settings.Url);
        var taken = parse.Feed is { } document ? await taking.Take(feed, document, now + TimeSpan.FromMinutes(1), process.ApplicationStopping) : null;
        await feeds.Commit(
            new FeedVisitCommit
            {
                Feed = feed.Id,
                Revision = feed.Revision,
                Standing = feed.Standing with
                {
                    LastSuccess = parse.Failure is null ? now : feed.Standing.LastSuccess,
                    Remark = parse.Failure is { } failure ? FeedStates.Short($"its hub delivered what is no feed: {failure.Reason}") : feed.Standing.Remark,
                    NextVisit = taken is { Left: > 0 } ? now : feed.Standing.NextVisit,
                },
                Visit = new FeedVisit(now, null, parse.Feed?.Items.Count, taken?.Articles ?? 0, delivery.Body.Length, null, "delivered by its hub"),
            },
            CancellationToken.None);
        return 202;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "feed {Url} was changed while it was visited; it is visited again")]
    private partial void LogChanged(string url);
}
