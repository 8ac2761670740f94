using NewsMonitor.Contracts;
using NewsMonitor.Model;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace NewsMonitor.Grains.Streams;

/// <summary>One story update on its way to subscribers. Serializable, because a subscriber may live on another silo than the queue's reader.</summary>
[GenerateSerializer, Alias("nm.update-batch")]
internal sealed class UpdateBatch(StoryUpdate update) : IBatchContainer
{
    [Id(0)]
    public StoryUpdate Update { get; } = update;

    public StreamId StreamId => StoryStream.Of(Update.StoryId);

    public StreamSequenceToken SequenceToken => new EventSequenceTokenV2(Update.Cursor.Sequence);

    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>() => Update is T update ? [Tuple.Create(update, SequenceToken)] : [];

    public bool ImportRequestContext() => false;
}
