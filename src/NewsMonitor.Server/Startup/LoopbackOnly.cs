using System.Net;

namespace NewsMonitor.Server.Startup;

/// <summary>Refuses to listen beyond this machine while nobody has to say who he is.</summary>
internal static class LoopbackOnly
{
    /// <summary>Throws <see cref="StartException"/> for the first address that others can reach.</summary>
    public static void Check(IConfiguration settings)
    {
        var addresses = (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? ""))
            .Concat(Ports(settings["http_ports"], "http")).Concat(Ports(settings["https_ports"], "https"));
        foreach (var address in addresses)
        {
            if (!IsLoopback(address))
            {
                throw new StartException($"address '{address}' can be reached from other machines, and no authentication is configured: listen on http://localhost:PORT (--urls), with a proxy that authenticates before it if others must reach it");
            }
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
