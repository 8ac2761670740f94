using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Testing.Databases;

namespace NewsMonitor.Storage.Tests.Engines;

/// <summary>The engine on PostgreSQL: a schema for each store.</summary>
public sealed class OwnSchema(PostgresServer server) : IEngine
{
    /// <summary>Further settings.</summary>
    public Action<PostgresOptions> Settings { get; init; } = _ => { };

    public IEnginePlace NewPlace() => new Place(server.NewSchema(), Settings);

    private sealed class Place(string database, Action<PostgresOptions> settings) : IEnginePlace
    {
        public StorePlace Whole => StorePlace.At(database);

        public void Add(IServiceCollection services)
        {
            services.AddOptions<PostgresOptions>().Configure(o => o.ConnectionString = database).Configure(settings);
            services.AddPostgresStore();
        }

        public void Dispose()
        {
            // The schema goes with its server.
        }
    }
}
