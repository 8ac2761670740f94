using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace NewsMonitor.Server.Startup;

/// <summary>Where a silo listens.</summary>
/// <param name="Address">The address that others are told.</param>
/// <param name="SiloPort">For other silos.</param>
/// <param name="GatewayPort">For clients.</param>
internal sealed record SiloPlace(IPAddress Address, int SiloPort, int GatewayPort)
{
    /// <summary>On this machine only, on two ports that nobody uses, so that servers run side by side.</summary>
    public static SiloPlace Local() => Of(IPAddress.Loopback, 0, 0);

    /// <summary>By the settings. Throws <see cref="StartException"/> when a port is taken.</summary>
    public static SiloPlace Of(ClusterSettings settings, string? databaseHost) =>
        Of(settings.Address is null ? Reachable(databaseHost) : IPAddress.Parse(settings.Address), settings.SiloPort, settings.GatewayPort);

    /// <summary>Both ports are held until both are known to be free.</summary>
    private static SiloPlace Of(IPAddress address, int siloPort, int gatewayPort)
    {
        using var silo = Listen(address, siloPort, "SiloPort");
        using var gateway = Listen(address, gatewayPort, "GatewayPort");
        return new(address, ((IPEndPoint)silo.LocalEndpoint).Port, ((IPEndPoint)gateway.LocalEndpoint).Port);
    }

    private static TcpListener Listen(IPAddress address, int port, string word)
    {
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException e)
        {
            listener.Dispose();
            throw new StartException(e.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? $"NewsMonitor:Cluster:{word} is {port}: another program uses that port of {address}; stop it, or name another port (0: a free one)"
                : $"NewsMonitor:Cluster:{word}: {address}:{port} cannot be listened on ({e.Message}); set NewsMonitor:Cluster:Address to an address of this machine");
        }
    }

    private static IPAddress Reachable(string? databaseHost) => IsHere(databaseHost)
        ? IPAddress.Loopback
        : NetworkInterface.GetAllNetworkInterfaces()
            .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(n => n.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address)
            .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork) ?? IPAddress.Loopback;

    private static bool IsHere(string? host) =>
        host is null || host.StartsWith('/') || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
