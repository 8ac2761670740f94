using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Matching;

/// <summary>Which updates a reader wants: a workspace's, or one story's and, after it merged, the survivor's. One reader's own; not safe for many threads.</summary>
public sealed class UpdateFilter
{
    private readonly string _workspace;
    private readonly HashSet<StoryId>? _stories;

    private UpdateFilter(string workspace, HashSet<StoryId>? stories)
    {
        _workspace = workspace;
        _stories = stories;
    }

    /// <summary>All updates of a workspace.</summary>
    public static UpdateFilter All(WorkspaceKey workspace) => new(workspace.Name, null);

    /// <summary>The updates of stories that follow each other.</summary>
    public static UpdateFilter Of(WorkspaceKey workspace, IEnumerable<StoryId> stories) => new(workspace.Name, [.. stories]);

    /// <summary>True when the reader wants it. Asked in the log's order, so that a merge turns the filter to the survivor.</summary>
    public bool Wants(StoryUpdate update)
    {
        if (_stories is null)
        {
            return update.Workspace.Name == _workspace;
        }

        if (!_stories.Contains(update.StoryId))
        {
            return false;
        }

        if (update.Changes is [.., { Kind: StoryChangeKind.MergedInto, StoryId: { } survivor }])
        {
            _stories.Add(survivor);
        }

        return true;
    }
}
