using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Testing.Processes;

/// <summary>Loopback ports for servers that are started, killed and started again.</summary>
/// <remarks>They lie below the range from which Linux takes the ports of outgoing connections (32768 and up): what a killed server leaves free is not taken by a client before it is back.</remarks>
public static class FreePort
{
    private const int First = 20_000;
    private const int End = 32_000;

    /// <summary>A port that nobody listens on.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, End);
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
