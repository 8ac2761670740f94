using Microsoft.Extensions.DependencyInjection;

namespace NewsMonitor.Storage.Tests.Engines;

/// <summary>Where one store lies; outlives its closing, and is freed when disposed.</summary>
public interface IEnginePlace : IDisposable
{
    /// <summary>The place, for what works on a store as a whole.</summary>
    StorePlace Whole { get; }

    /// <summary>Adds the store there to a process.</summary>
    void Add(IServiceCollection services);
}
