using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Matching;

/// <summary>The latest stories that the matcher saw, up to a bound; the one unused longest goes first. One caller at a time.</summary>
internal sealed class StoryLeavesCache(int most)
{
    private readonly Dictionary<StoryId, LinkedListNode<StoryLeaves>> _stories = [];
    private readonly LinkedList<StoryLeaves> _byUse = [];

    public StoryLeaves? Find(StoryId story) => _stories.TryGetValue(story, out var node) ? node.Value : null;

    /// <summary>The story's state, used last from now on; a new one when it is unknown or to be read anew.</summary>
    public StoryLeaves Open(StoryId story, bool anew)
    {
        if (_stories.TryGetValue(story, out var node))
        {
            _byUse.Remove(node);
            if (anew)
            {
                node = new LinkedListNode<StoryLeaves>(new StoryLeaves(story));
                _stories[story] = node;
            }
        }
        else
        {
            node = new LinkedListNode<StoryLeaves>(new StoryLeaves(story));
            _stories.Add(story, node);
        }

        _byUse.AddLast(node);
        if (_stories.Count > most)
        {
            Remove(_byUse.First!.Value.Story);
        }

        return node.Value;
    }

    public void Remove(StoryId story)
    {
        if (_stories.Remove(story, out var node))
        {
            _byUse.Remove(node);
        }
    }
}
