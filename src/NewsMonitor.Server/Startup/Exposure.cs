using System.Net;
using NewsMonitor.Web.Access;

namespace NewsMonitor.Server.Startup;

/// <summary>Lets others than this machine in only when there is a key that they can show.</summary>
internal static class Exposure
{
    private const string ThisMachine = "localhost;127.0.0.1;[::1]";

    /// <summary>The first address that others can reach; null when there is none.</summary>
    public static string? Address(IConfiguration settings) => (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Concat(settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? ""))
        .Concat(Ports(settings["http_ports"], "http")).Concat(Ports(settings["https_ports"], "https")).FirstOrDefault(address => !IsLoopback(address));

    /// <summary>On this machine only, a request must name this machine: a site elsewhere whose name leads here (DNS rebinding) is refused.</summary>
    public static void GuardHost(IConfiguration settings)
    {
        if (Address(settings) is null && string.IsNullOrEmpty(settings["AllowedHosts"]))
        {
            settings["AllowedHosts"] = ThisMachine;
        }
    }

    /// <summary>Reads the keys. Throws <see cref="StartException"/> when others could reach the server and nobody has a key.</summary>
    public static async Task Check(IServiceProvider services, CancellationToken cancellation)
    {
        var ring = services.GetRequiredService<KeyRing>();
        await services.GetRequiredService<KeyInbox>().Take(cancellation);
        await ring.Read(cancellation);
        var settings = services.GetRequiredService<IConfiguration>();
        if (Address(settings) is not { } address)
        {
            return;
        }

        ring.Exposed = true;
        if (ring.Count == 0)
        {
            throw new StartException(
                $"address '{address}' can be reached from other machines, and nobody has a key yet: make one with 'newsmonitor keys add NAME --scope operator --data {settings["NewsMonitor:Store:Directory"]}' "
                + "(dotnet run --project src/NewsMonitor.Cli -- keys add …), or listen on this machine only (--urls http://localhost:PORT)");
        }
    }

    private static IEnumerable<string> Ports(string? ports, string scheme) =>
        (ports ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"{scheme}://*:{port}");

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))
            || BindingAddress.Parse(address).IsUnixPipe;
    }
}
