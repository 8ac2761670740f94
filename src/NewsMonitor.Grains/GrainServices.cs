using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Feeds.Copies;
using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Scheduling;
using NewsMonitor.Feeds.WebSub;
using NewsMonitor.Grains.Deliveries;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Grains.Intake;
using NewsMonitor.Grains.Partitions;
using NewsMonitor.Grains.Retention;
using NewsMonitor.Grains.Stories;
using NewsMonitor.Grains.Streams;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Grains.Watches;
using NewsMonitor.Storage;
using NewsMonitor.Stories.Heads;
using NewsMonitor.Stories.Telling;
using Orleans.Streams;

namespace NewsMonitor.Grains;

/// <summary>Adds the pipeline's grains to a silo: what they need, and the subscriber streams.</summary>
public static class GrainServices
{
    /// <summary>An event is given up after this time; long enough that nothing ever is. A subscriber sets aside what it cannot take.</summary>
    private static readonly TimeSpan NeverGivenUp = TimeSpan.FromDays(365);

    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Adds the pipeline; settings come from the section <c>NewsMonitor</c>.</summary>
    public static ISiloBuilder AddPipeline(this ISiloBuilder silo, IConfiguration settings)
    {
        silo.Services
            .Settings<IntakeOptions, IntakeOptionsValidator>(settings, "NewsMonitor:Intake")
            .Settings<PartitionOptions, PartitionOptionsValidator>(settings, "NewsMonitor:Partitions")
            .Settings<EngineBounds, EngineBoundsValidator>(settings, "NewsMonitor:Partitions")
            .Settings<StoryOptions, StoryOptionsValidator>(settings, "NewsMonitor:Stories")
            .Settings<UpdateStreamOptions, UpdateStreamOptionsValidator>(settings, "NewsMonitor:Streams")
            .Settings<FeedsOptions, FeedsOptionsValidator>(settings, "NewsMonitor")
            .Settings<PollingOptions, PollingOptionsValidator>(settings, "NewsMonitor:Polling")
            .Settings<WebSubOptions, WebSubOptionsValidator>(settings, "NewsMonitor:WebSub")
            .Settings<ScheduleOptions, ScheduleOptionsValidator>(settings, "NewsMonitor:Schedule")
            .Settings<FeedParserOptions, FeedParserOptionsValidator>(settings, "NewsMonitor:Parsing")
            .Settings<ExtractionOptions, ExtractionOptionsValidator>(settings, "NewsMonitor:Extraction")
            .Settings<CopyOptions, CopyOptionsValidator>(settings, "NewsMonitor:Copies")
            .AddSingleton<ICopyRule, CopyRule>()
            .Settings<WatchOptions, WatchOptionsValidator>(settings, "NewsMonitor:Watches")
            .Settings<DeliveryOptions, DeliveryOptionsValidator>(settings, "NewsMonitor:Delivery")
            .Settings<MailOptions, MailOptionsValidator>(settings, "NewsMonitor:Mail")
            .Settings<RetentionOptions, RetentionOptionsValidator>(settings, "NewsMonitor:Retention")
            .AddSingleton<RetentionRound>()
            .AddDeliveries()
            .AddFeedFetching()
            .Configure<FetchOptions>(settings.GetSection("NewsMonitor:Fetching"))
            .AddSingleton(s => new FeedParser(s.GetRequiredService<IOptions<FeedParserOptions>>().Value))
            .AddSingleton(s => new PageExtractor(s.GetRequiredService<IOptions<ExtractionOptions>>().Value))
            .AddSingleton(s => new HubClient(s.GetRequiredService<IHttpClientFactory>(), s.GetRequiredService<IOptions<FetchOptions>>().Value, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<HubSubscribing>()
            .AddSingleton<PageReading>()
            .AddSingleton<FeedTaking>()
            .AddSingleton<FeedVisiting>()
            .AddSingleton<SettingsFeeds>()
            .AddSingleton<IWordReader, WordReader>()
            .AddSingleton<ArticleMaker>()
            .AddSingleton<EngineFactory>()
            .AddSingleton<PartChoice>()
            .AddSingleton<IPartitionRule>(s => s.GetRequiredService<PartChoice>())
            .AddSingleton<StoryTeller>()
            .AddSingleton<StoryLoader>()
            .AddSingleton(s => new HeadComposer(s.GetRequiredService<StoryTeller>()))
            .AddSingleton<PipelineTelemetry>()
            .AddMetrics();
        return silo.AddPersistentStreams(StoryStream.Provider, UpdateAdapterFactory.Create, streams =>
        {
            streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
            streams.ConfigurePullingAgent(o => o.Configure(p =>
            {
                p.GetQueueMsgsTimerPeriod = PollEvery;
                p.MaxEventDeliveryTime = NeverGivenUp;
            }));
        });
    }

    private static IServiceCollection Settings<TOptions, TValidator>(this IServiceCollection services, IConfiguration settings, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().Bind(settings.GetSection(section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
    }
}
