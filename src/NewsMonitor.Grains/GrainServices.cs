using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Grains.Intake;
using NewsMonitor.Grains.Partitions;
using NewsMonitor.Grains.Stories;
using NewsMonitor.Grains.Streams;
using NewsMonitor.Grains.Telemetry;
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
            .Settings<StoryOptions, StoryOptionsValidator>(settings, "NewsMonitor:Stories")
            .Settings<UpdateStreamOptions, UpdateStreamOptionsValidator>(settings, "NewsMonitor:Streams")
            .Settings<FeedsOptions, FeedsOptionsValidator>(settings, "NewsMonitor")
            .AddSingleton<ArticleMaker>()
            .AddSingleton<EngineFactory>()
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
