using System.Buffers.Text;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Model;

/// <summary>Hashes that are the same in every process, on every machine and in every release: ids and places are made from them, never from <see cref="object.GetHashCode"/>.</summary>
public static class StableHash
{
    /// <summary>128 bits of SHA-256 (FIPS 180-4) over the parts, as 22 URL-safe characters (RFC 4648, section 5). Parts are length-prefixed, so that ("ab", "c") and ("a", "bc") differ.</summary>
    public static string Id(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return Base64Url.EncodeToString(digest[..16]);
    }

    /// <summary>A 64-bit place for a text, for spreading keys over queues (xxHash64 by Yann Collet). Not for ids.</summary>
    public static ulong Place(string text) => XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(text));
}
