using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Storage.Tests.Engines;

/// <summary>The embedded engine: a folder for each store.</summary>
public sealed class OwnFolder : IEngine
{
    public IEnginePlace NewPlace() => new Place();

    private sealed class Place : IEnginePlace
    {
        private readonly TemporaryFolder _folder = new();

        public StorePlace Whole => StorePlace.In(_folder.Path);

        public void Add(IServiceCollection services)
        {
            services.AddOptions<StoreOptions>().Configure(o => o.Directory = _folder.Path);
            services.AddEmbeddedStore();
        }

        public void Dispose() => _folder.Dispose();
    }
}
