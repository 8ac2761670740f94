using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using Orleans.Configuration;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace NewsMonitor.Grains.Streams;

/// <summary>The persistent stream provider over the update log. Nobody publishes through it: stories write the log, and the streams read it.</summary>
internal sealed class UpdateAdapterFactory(string name, IUpdateLog log, UpdateStreamOptions options, ILoggerFactory loggers) : IQueueAdapterFactory, IQueueAdapter
{
    private readonly HashRingBasedStreamQueueMapper _mapper = new(new HashRingStreamQueueMapperOptions { TotalQueueCount = options.Queues }, name);
    private readonly SimpleQueueAdapterCache _cache = new(new SimpleQueueCacheOptions { CacheSize = options.CacheSize }, name, loggers);

    public string Name => name;

    public bool IsRewindable => false;

    public StreamProviderDirection Direction => StreamProviderDirection.ReadOnly;

    public static UpdateAdapterFactory Create(IServiceProvider services, string name) => new(
        name,
        services.GetRequiredService<IUpdateLog>(),
        services.GetRequiredService<IOptions<UpdateStreamOptions>>().Value,
        services.GetRequiredService<ILoggerFactory>());

    public Task<IQueueAdapter> CreateAdapter() => Task.FromResult<IQueueAdapter>(this);

    public IQueueAdapterCache GetQueueAdapterCache() => _cache;

    public IStreamQueueMapper GetStreamQueueMapper() => _mapper;

    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) => Task.FromResult<IStreamFailureHandler>(new NoOpStreamDeliveryFailureHandler(false));

    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => new UpdateReceiver(log, (int)queueId.GetNumericId(), options.Queues);

    public Task QueueMessageBatchAsync<T>(StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext) =>
        throw new NotSupportedException($"stream '{streamId}' is read-only: a {nameof(StoryUpdate)} is published by committing it to the update log");
}
