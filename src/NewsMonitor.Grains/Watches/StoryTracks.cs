using NewsMonitor.Delivery.Matching;
using NewsMonitor.Model;

namespace NewsMonitor.Grains.Watches;

/// <summary>The stories that are followed, up to a bound; the one unused longest goes first. One caller at a time.</summary>
internal sealed class StoryTracks(int most)
{
    private readonly Dictionary<StoryId, LinkedListNode<(StoryId Story, StoryTrack Track)>> _tracks = [];
    private readonly LinkedList<(StoryId Story, StoryTrack Track)> _byUse = [];

    public StoryTrack? Find(StoryId story) => _tracks.TryGetValue(story, out var node) ? node.Value.Track : null;

    public void Set(StoryId story, StoryTrack track)
    {
        Remove(story);
        _tracks.Add(story, _byUse.AddLast((story, track)));
        if (_tracks.Count > most)
        {
            Remove(_byUse.First!.Value.Story);
        }
    }

    public void Remove(StoryId story)
    {
        if (_tracks.Remove(story, out var node))
        {
            _byUse.Remove(node);
        }
    }
}
