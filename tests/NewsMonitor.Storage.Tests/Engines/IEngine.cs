namespace NewsMonitor.Storage.Tests.Engines;

/// <summary>An engine of the store, as the conformance tests open it.</summary>
public interface IEngine
{
    /// <summary>Makes a place for a store.</summary>
    IEnginePlace NewPlace();
}
