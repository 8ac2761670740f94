using System.Data.Common;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage;
using Orleans.Configuration;

namespace NewsMonitor.Server.Startup;

/// <summary>Adds the store and the silo, by the mode: alone with a file, or one of several on PostgreSQL.</summary>
internal static class ClusterHosting
{
    /// <summary>Reads the mode. Throws <see cref="StartException"/> for a word that is none.</summary>
    public static ServerMode Mode(IConfiguration settings) => settings["NewsMonitor:Mode"] is not { Length: > 0 } word
        ? ServerMode.Embedded
        : Enum.TryParse<ServerMode>(word, ignoreCase: true, out var mode) && Enum.IsDefined(mode)
            ? mode
            : throw new StartException($"NewsMonitor:Mode is '{word}': it must be Embedded or Cluster");

    /// <summary>Adds the store of the mode.</summary>
    public static void AddStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StoreOptions>().Bind(builder.Configuration.GetSection("NewsMonitor:Store")).ValidateOnStart();
        if (Mode(builder.Configuration) == ServerMode.Embedded)
        {
            builder.Services.AddEmbeddedStore();
            return;
        }

        builder.Services.AddOptions<PostgresOptions>().Bind(builder.Configuration.GetSection("NewsMonitor:Postgres")).Configure(o => o.ConnectionString = ConnectionString(builder.Configuration)).ValidateOnStart();
        builder.Services.AddPostgresStore();
    }

    /// <summary>Makes the silo find the others of the mode.</summary>
    public static void UseClustering(this ISiloBuilder silo, IConfiguration settings)
    {
        if (Mode(settings) == ServerMode.Embedded)
        {
            var local = SiloPlace.Local();
            silo.UseLocalhostClustering(local.SiloPort, local.GatewayPort, serviceId: "newsmonitor", clusterId: "embedded");
            return;
        }

        var cluster = Checked(settings);
        var connectionString = ConnectionString(settings);
        var place = SiloPlace.Of(cluster, Host(connectionString));
        silo.UseAdoNetClustering(o =>
        {
            o.Invariant = "Npgsql";
            o.ConnectionString = connectionString;
        });
        silo.Configure<ClusterOptions>(o => o.ServiceId = o.ClusterId = cluster.Name);
        silo.ConfigureEndpoints(place.Address, place.SiloPort, place.GatewayPort);
        silo.Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = cluster.ProbeEvery;
            o.NumMissedProbesLimit = cluster.ProbesMissed;
            o.IAmAliveTablePublishTimeout = cluster.AliveEvery;
            o.TableRefreshTimeout = cluster.AliveEvery;
            o.DefunctSiloExpiration = TimeSpan.FromDays(1);
            o.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
        });
    }

    private static string ConnectionString(IConfiguration settings) => settings.GetConnectionString("NewsMonitor") ?? "";

    private static ClusterSettings Checked(IConfiguration settings)
    {
        var cluster = settings.GetSection("NewsMonitor:Cluster").Get<ClusterSettings>() ?? new ClusterSettings();
        var result = new ClusterSettingsValidator().Validate(null, cluster);
        return result.Failed ? throw new OptionsValidationException(nameof(ClusterSettings), typeof(ClusterSettings), result.Failures) : cluster;
    }

    private static string? Host(string connectionString)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = connectionString }.TryGetValue("Host", out var host) ? host.ToString() : null;
        }
        catch (ArgumentException)
        {
            // The store's own check says what is wrong with it.
            return null;
        }
    }
}
