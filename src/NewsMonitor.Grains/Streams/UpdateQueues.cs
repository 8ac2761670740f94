using NewsMonitor.Model;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Grains.Streams;

/// <summary>Which queue of the subscriber streams a story's updates go through; the same on every silo.</summary>
internal static class UpdateQueues
{
    /// <summary>The queue's number, from 0.</summary>
    public static int Of(StoryId story, int queues) => (int)(StableHash.Place(story.Value) % (ulong)queues);
}
