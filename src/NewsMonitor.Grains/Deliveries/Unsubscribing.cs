using System.Security.Cryptography;
using System.Text;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>The word in a letter that lets its reader, and nobody else, unsubscribe (RFC 8058). Pure.</summary>
internal static class Unsubscribing
{
    /// <summary>The word; null for an endpoint without a secret.</summary>
    public static string? Word(WatchEndpoint endpoint) => endpoint.Secrets.Count == 0 ? null
        : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(endpoint.Secrets[0].Text), Encoding.UTF8.GetBytes($"unsubscribe {endpoint.Id}")).AsSpan(0, 16));

    /// <summary>True when the word is the endpoint's.</summary>
    public static bool Knows(WatchEndpoint endpoint, string word) =>
        Word(endpoint) is { } own && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(word));
}
