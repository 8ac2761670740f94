using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Model;

/// <summary>Keys as people carry them: <c>nmk_</c>, the id, and 256 random bits. Because they are random, one round of SHA-256 hides them; a slow hash is for words that people think up.</summary>
public static class AccessSecret
{
    private const string Mark = "nmk_";
    private const int IdLength = 12;
    private const int SecretBytes = 32;

    /// <summary>Makes a key that nobody has.</summary>
    public static string New() =>
        $"{Mark}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2))}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";

    /// <summary>The id within a key; null when the text is none.</summary>
    public static string? IdOf(string key) =>
        key.StartsWith(Mark, StringComparison.Ordinal) && key.Length > Mark.Length + IdLength && key[Mark.Length + IdLength] == '_' ? key.Substring(Mark.Length, IdLength) : null;

    /// <summary>What is kept of a key.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>True when a key is the one that a hash was made of; takes the same time whatever differs.</summary>
    public static bool Matches(string key, string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(key)), Encoding.ASCII.GetBytes(hash));
}
