using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Feeds.Fetching;

/// <summary>Decides which addresses a stranger's feed may lead us to: only public ones, unless the operator lists a network (IANA special-purpose registries). Pure.</summary>
public sealed class AddressGuard
{
    private static readonly IPNetwork[] Refused = [.. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32", "100.100.100.200/32",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(network => IPNetwork.Parse(network))];

    private readonly IPNetwork[] _allowed;

    /// <summary>A guard that lets these networks (CIDR) pass besides the public ones; what is no network is passed over (the validator tells).</summary>
    public AddressGuard(IEnumerable<string> allowedNetworks) =>
        _allowed = [.. allowedNetworks.Select(network => IPNetwork.TryParse(network, out var parsed) ? parsed : (IPNetwork?)null).OfType<IPNetwork>()];

    /// <summary>True when the address may be connected to.</summary>
    public bool Allows(IPAddress address)
    {
        var plain = Unwrap(address);
        if (_allowed.Any(network => network.Contains(plain) || (network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)))) return true;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Refused.Any(network => network.Contains(plain));
    }

    /// <summary>The IPv4 address inside an IPv6 one: mapped, NAT64, 6to4. What looks public outside may be private inside.</summary>
    private static IPAddress Unwrap(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (bytes.AsSpan(0, 12).SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])) return new IPAddress(bytes.AsSpan(12, 4));
        if (bytes[0] == 0x20 && bytes[1] == 0x02) return new IPAddress(bytes.AsSpan(2, 4));
        return bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && bytes.AsSpan(12, 3).IndexOfAnyExcept((byte)0) >= 0 ? new IPAddress(bytes.AsSpan(12, 4)) : address;
    }
}
