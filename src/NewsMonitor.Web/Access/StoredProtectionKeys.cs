using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Access;

/// <summary>Keeps what cookies are protected with in the store: a sign-in at one host holds at every other, and over restarts.</summary>
internal sealed class StoredProtectionKeys(IProtectionKeys keys, TimeProvider time) : IXmlRepository
{
    // Who asks for keys asks synchronously, at the start and once a day; the store answers from threads of its own.
#pragma warning disable VSTHRD002
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    /// <summary>Of hosts that start together only one makes the key of the day; the others find it when they look again, as they do after storing theirs.</summary>
    public void StoreElement(XElement element, string friendlyName) => keys.Add(
        friendlyName.StartsWith("key-", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"key-{time.GetUtcNow():yyyy-MM-dd}") : friendlyName,
        element.ToString(SaveOptions.DisableFormatting),
        CancellationToken.None).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
}
