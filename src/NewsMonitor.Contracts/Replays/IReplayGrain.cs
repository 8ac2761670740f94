using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>Sends a folder's or file's documents through as if a feed brought them. Its key is the replay's id.</summary>
[Alias("nm.IReplayGrain")]
public interface IReplayGrain : IGrainWithStringKey
{
    /// <summary>Goes on with a stored replay that is running; called after it was stored and after a restart.</summary>
    [Alias("Start"), OneWay]
    Task Start();

    /// <summary>Pauses, resumes, takes one step or cancels; false when the replay has ended already or there is none.</summary>
    [Alias("Control")]
    Task<bool> Control(ReplayControl control);
}

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
