using System.Security.Cryptography;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>The key that a receiver shares with us, as Standard Webhooks 1.0.0 writes it: <c>whsec_</c> and 24 to 64 bytes in base64. Its text is shown once and never logged.</summary>
public sealed class WebhookSecret
{
    /// <summary>What every secret begins with.</summary>
    public const string Prefix = "whsec_";

    private const int Fewest = 24;
    private const int Most = 64;
    private const int New = 32;

    private readonly byte[] _key;

    private WebhookSecret(byte[] key) => _key = key;

    /// <summary>The bytes that messages are signed with.</summary>
    public ReadOnlySpan<byte> Key => _key;

    /// <summary>The secret as the receiver stores it.</summary>
    public string Text => Prefix + Convert.ToBase64String(_key);

    /// <summary>A secret nobody else has, from the system's random source.</summary>
    public static WebhookSecret Generate() => new(RandomNumberGenerator.GetBytes(New));

    /// <summary>Reads a secret; null when the text is none: the prefix may be missing, as in older receivers, but the length must be right.</summary>
    public static WebhookSecret? Parse(string? text)
    {
        var encoded = text?.Trim() ?? "";
        encoded = encoded.StartsWith(Prefix, StringComparison.Ordinal) ? encoded[Prefix.Length..] : encoded;
        var key = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, key, out var length) && length is >= Fewest and <= Most ? new(key[..length]) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Prefix + "…";
}
