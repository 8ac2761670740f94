using System.Security.Cryptography;

namespace NewsMonitor.Web.Pages.Assets;

/// <summary>A file that pages use, built into the program; its address carries the hash of its bytes, so that a browser may keep it for ever.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Hash">The beginning of the SHA-256 of its bytes, in hexadecimal digits.</param>
internal sealed record Asset(string Name, string ContentType, byte[] Bytes, string Hash)
{
    /// <summary>The address.</summary>
    public string Address => $"/assets/{Hash}/{Name}";

    /// <summary>Reads a file of this program.</summary>
    public static Asset Load(string name, string contentType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"assets/{name}") ?? throw new InvalidOperationException($"This build has no {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(name, contentType, bytes, HashOf(bytes));
    }

    /// <summary>The hash of a file in an address.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
