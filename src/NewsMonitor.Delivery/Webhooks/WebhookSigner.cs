using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>Signs and checks webhook messages by Standard Webhooks 1.0.0: HMAC-SHA256 over <c>id.timestamp.body</c>. Pure.</summary>
public static class WebhookSigner
{
    /// <summary>The header of a message's id, the same at every try.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header of the time of the try, in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header of the signatures, one for each secret that is valid, separated by spaces.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>How far a message's time may be from a receiver's own before the receiver refuses it.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Scheme = "v1,";

    /// <summary>The value of the signature header. While a secret is being rotated the message is signed with the old and the new one.</summary>
    /// <param name="secrets">The secrets that are valid, the newest first; at least one.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="at">When this try is made.</param>
    /// <param name="body">The bytes that are sent.</param>
    public static string Sign(IReadOnlyList<WebhookSecret> secrets, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var content = Content(id, Seconds(at), body);
        return string.Join(' ', secrets.Select(secret => Scheme + Convert.ToBase64String(HMACSHA256.HashData(secret.Key, content))));
    }

    /// <summary>The value of the timestamp header.</summary>
    public static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>True when one of the signatures is the secret's own and the time is within <see cref="Tolerance"/>. Compares in constant time.</summary>
    public static bool Verify(WebhookSecret secret, string id, string seconds, string signatures, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) || Math.Abs(now.ToUnixTimeSeconds() - sent) > Tolerance.TotalSeconds)
        {
            return false;
        }

        var expected = HMACSHA256.HashData(secret.Key, Content(id, seconds, body));
        var found = false;
        foreach (var signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found |= signature.StartsWith(Scheme, StringComparison.Ordinal) && IsSame(expected, signature[Scheme.Length..]);
        }

        return found;
    }

    private static bool IsSame(byte[] expected, string encoded)
    {
        Span<byte> given = stackalloc byte[64];
        return Convert.TryFromBase64String(encoded, given, out var length) && CryptographicOperations.FixedTimeEquals(expected, given[..length]);
    }

    private static byte[] Content(string id, string seconds, ReadOnlySpan<byte> body) => [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
}
