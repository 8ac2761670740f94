using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The analysts' commands: appended to the log of their partition, and found again with what became of them.</summary>
public interface IActions
{
    /// <summary>Appends a command to a partition's log, durably. A request that was appended before is not appended again; what became of it is answered.</summary>
    Task<AnalystAction> Append(NewAction action, CancellationToken cancellation);

    /// <summary>An action; null when there is none of that id.</summary>
    Task<AnalystAction?> Find(string id, CancellationToken cancellation);

    /// <summary>The actions of a workspace or story, newest first.</summary>
    Task<Page<AnalystAction>> List(WorkspaceKey workspace, StoryId? story, string? after, int limit, CancellationToken cancellation);

    /// <summary>All judgements of a workspace that were applied, in the order of their application.</summary>
    Task<IReadOnlyList<JudgedAction>> Judgements(WorkspaceKey workspace, CancellationToken cancellation);

    /// <summary>The actions on a stretch of a partition's log, in order: after one position, up to and with another.</summary>
    Task<IReadOnlyList<AnalystAction>> OfPartition(PartitionKey partition, long after, long upTo, CancellationToken cancellation);

    /// <summary>The stories that an action touched, each with the version it has now; the version is null until the story has applied the action.</summary>
    Task<IReadOnlyList<TouchedStory>> Touched(string id, CancellationToken cancellation);
}

/// <summary>A command to append.</summary>
public sealed record NewAction
{
    /// <summary>The workspace.</summary>
    public required WorkspaceKey Workspace { get; init; }

    /// <summary>The partition whose log takes it; null for that of the command's first article.</summary>
    public PartitionKey? Partition { get; init; }

    /// <summary>What is asked.</summary>
    public required AnalystCommand Command { get; init; }

    /// <summary>Who asks.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the caller calls the request, so that a repetition is known; null when it gave no name.</summary>
    public string? RequestKey { get; init; }
}

/// <summary>A story that an action touched.</summary>
/// <param name="Story">The story.</param>
/// <param name="Version">Its newest version, once the action is in it; null before.</param>
public sealed record TouchedStory(StoryId Story, int? Version);

/// <summary>A judgement with who made it.</summary>
/// <param name="Id">Names it among all of its workspace.</param>
/// <param name="Judgement">What was judged.</param>
/// <param name="By">Who judged.</param>
/// <param name="Reason">Why.</param>
public sealed record JudgedAction(string Id, Judgement Judgement, string By, string Reason);
