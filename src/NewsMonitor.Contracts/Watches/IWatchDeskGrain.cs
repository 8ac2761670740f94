using NewsMonitor.Model;
using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>
/// The watches of a workspace; its key is the workspace's name. It asks the matcher once for each story update, and what a watch tells is durable with the place in the update log up to which it was asked.
/// Every change is durable when it is answered.
/// </summary>
[Alias("nm.IWatchDeskGrain")]
public interface IWatchDeskGrain : IGrainWithStringKey
{
    /// <summary>Goes on where it stood; called at every start of a server for each workspace that has watches.</summary>
    [Alias("Start")]
    Task Start();

    /// <summary>Makes a watch.</summary>
    [Alias("Add")]
    Task<WatchAnswer> Add(WatchCaller caller, WatchOrder order);

    /// <summary>Makes a watch what is wanted. Endpoints that are not named any more go, with what waits for them; new ones get a secret.</summary>
    [Alias("Change")]
    Task<WatchAnswer> Change(WatchCaller caller, string id, WatchOrder order);

    /// <summary>Pauses a watch or lets it go on, from now on.</summary>
    [Alias("Pause")]
    Task<WatchAnswer> Pause(WatchCaller caller, string id, bool paused);

    /// <summary>Removes a watch, and all that it told.</summary>
    [Alias("Remove")]
    Task<WatchAnswer> Remove(WatchCaller caller, string id);

    /// <summary>Tells no more of a story, or again.</summary>
    [Alias("Mute")]
    Task<WatchAnswer> Mute(WatchCaller caller, string id, StoryId story, bool muted);

    /// <summary>Makes a new secret for an endpoint; the old one is signed with too until its time is over.</summary>
    [Alias("Rotate")]
    Task<WatchAnswer> Rotate(WatchCaller caller, string id, string endpoint);

    /// <summary>Lets an endpoint that was disabled be tried again.</summary>
    [Alias("Enable")]
    Task<WatchAnswer> Enable(WatchCaller caller, string id, string endpoint);

    /// <summary>Looks at the update log now instead of at the next tick.</summary>
    [Alias("Look"), OneWay]
    Task Look();
}
