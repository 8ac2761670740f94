using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>Says which partition's log takes a new article that is no copy. Pure: the same answer on every machine; called from any thread.</summary>
public interface IPartitionRule
{
    /// <summary>The partition of an article.</summary>
    PartitionKey Choose(WorkspaceKey workspace, Article article);
}
