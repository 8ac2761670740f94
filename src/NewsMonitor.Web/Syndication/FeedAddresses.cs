using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Syndication;

namespace NewsMonitor.Web.Syndication;

/// <summary>The addresses of feeds: what they are called by, and what stands in them.</summary>
internal sealed class FeedAddresses(IOptions<SyndicationOptions> options)
{
    /// <summary>The formats with the endings of their addresses and the words that people know them by.</summary>
    public static IReadOnlyList<(string Ending, FeedFormat Format, string Word)> Formats { get; } =
    [
        ("atom", FeedFormat.Atom, "Atom"), ("rss", FeedFormat.Rss, "RSS"), ("json", FeedFormat.Json, "JSON Feed"),
    ];

    /// <summary>The hub; null for none.</summary>
    public Uri? Hub => options.Value.Hub.Length == 0 ? null : new Uri(options.Value.Hub);

    /// <summary>An address of this server as readers reach it.</summary>
    public Uri Absolute(HttpRequest request, string path) =>
        new(options.Value.PublicUrl.Length > 0 ? options.Value.PublicUrl.TrimEnd('/') + path : $"{request.Scheme}://{request.Host}{path}");
}
