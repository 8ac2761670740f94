using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Feeds.WebSub;

/// <summary>Checks that a delivery comes from the hub that has our secret (WebSub, section 8). Pure.</summary>
public static class HubSignature
{
    /// <summary>A secret for a topic, the same again from the same key: 64 characters.</summary>
    public static string Secret(ReadOnlySpan<byte> key, string topic) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(topic)));

    /// <summary>True when the signature is the body's. What does not match is acknowledged and ignored (section 8).</summary>
    /// <param name="header">X-Hub-Signature: <c>method=hex</c>.</param>
    /// <param name="secret">The subscription's secret.</param>
    /// <param name="body">The body, byte-exact.</param>
    public static bool Matches(string? header, string secret, ReadOnlySpan<byte> body)
    {
        var equals = header?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        if (equals <= 0 || header!.Length > 200) return false;
        Span<byte> claimed = stackalloc byte[64];
        var digits = header.AsSpan(equals + 1).Trim();
        if (digits.Length % 2 != 0 || digits.Length > 128 || Convert.FromHexString(digits, claimed, out _, out var length) != System.Buffers.OperationStatus.Done) return false;
        var key = Encoding.UTF8.GetBytes(secret);
        Span<byte> real = stackalloc byte[64];
        var written = header[..equals].Trim().ToLowerInvariant() switch
        {
#pragma warning disable CA5350 // the standard names SHA-1 as a method that subscribers recognise; as HMAC it still holds
            "sha1" => HMACSHA1.HashData(key, body, real),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, body, real),
            "sha384" => HMACSHA384.HashData(key, body, real),
            "sha512" => HMACSHA512.HashData(key, body, real),
            _ => 0,
        };
        return written > 0 && written == length && CryptographicOperations.FixedTimeEquals(claimed[..length], real[..written]);
    }
}
