using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Testing.Databases;

namespace NewsMonitor.Storage.Tests.Engines;

/// <summary>The engine on PostgreSQL: a schema for each store.</summary>
public sealed class OwnSchema(PostgresServer server) : IEngine
{
    public IEnginePlace NewPlace() => new Place(server.NewSchema());

    private sealed class Place(string database) : IEnginePlace
    {
        public StorePlace Whole => StorePlace.At(database);

        public void Add(IServiceCollection services)
        {
            services.AddOptions<PostgresOptions>().Configure(o => o.ConnectionString = database);
            services.AddPostgresStore();
        }

        public void Dispose()
        {
            // The schema goes with its server.
        }
    }
}
