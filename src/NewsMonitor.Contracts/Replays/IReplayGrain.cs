using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>Sends a folder's or file's documents through as if a feed brought them. Its key is the replay's id.</summary>
[Alias("nm.IReplayGrain")]
public interface IReplayGrain : IGrainWithStringKey
{
    /// <summary>Stores a new replay and starts it; answers null, or why it cannot be.</summary>
    [Alias("Begin")]
    Task<string?> Begin(ReplayRequest request);

    /// <summary>Goes on with a stored replay that was running; called after a restart.</summary>
    [Alias("Start"), OneWay]
    Task Start();

    /// <summary>Pauses, resumes, takes one step or cancels; false when the replay has ended already or there is none.</summary>
    [Alias("Control")]
    Task<bool> Control(ReplayControl control);
}

/// <summary>What is to be replayed.</summary>
/// <param name="Path">A folder, or a file that holds articles.</param>
/// <param name="Speed">Articles a second; 0 is as fast as it goes.</param>
/// <param name="Into">The workspace: <c>main</c>, or one that the replay begins afresh.</param>
/// <param name="Loop">Whether it begins again at the end.</param>
/// <param name="CarryActions">Whether what analysts judged of the same articles in <c>main</c> holds in the new workspace too.</param>
[GenerateSerializer, Immutable, Alias("nm.replay-request")]
public sealed record ReplayRequest(
    [property: Id(0)] string Path,
    [property: Id(1)] double Speed,
    [property: Id(2)] string Into,
    [property: Id(3)] bool Loop,
    [property: Id(4)] bool CarryActions = true);

/// <summary>What can be asked of a replay.</summary>
[GenerateSerializer, Alias("nm.replay-control")]
public enum ReplayControl
{
    /// <summary>Stop until resumed.</summary>
    Pause,

    /// <summary>Go on.</summary>
    Resume,

    /// <summary>Send one document, and pause.</summary>
    Step,

    /// <summary>End.</summary>
    Cancel,
}
