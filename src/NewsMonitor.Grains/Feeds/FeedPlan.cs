using System.Text.RegularExpressions;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Storage;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Grains.Feeds;

/// <summary>From what someone wants a feed to be to what is stored, or why it cannot be. Pure.</summary>
internal static partial class FeedPlan
{
    private const int LongestUrl = 2048;

    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Latest = TimeSpan.FromDays(30);

    /// <summary>The id of a workspace's feed at an address.</summary>
    public static string Id(string workspace, string url) => StableHash.Id("feed", workspace, url);

    /// <summary>All that is wrong, as sentences.</summary>
    public static IEnumerable<string> Faults(FeedOrder order)
    {
        if (order.Url.Length > LongestUrl || Address(order.Url) is null)
        {
            yield return $"url '{(order.Url.Length > 100 ? order.Url[..100] + "…" : order.Url)}' is no http or https address without credentials; write it as https://example.org/feed, or name a site as example.org";
        }

        if (order.FullText is not ("always" or "when-short" or "never"))
        {
            yield return $"fullText '{order.FullText}' is not known: it is always, when-short or never";
        }

        if (order.Every < Soonest || order.Every > Latest)
        {
            yield return $"every {order.Every} must be 1 second to 30 days";
        }

        if (order.Language is { } language && !Language().IsMatch(language))
        {
            yield return $"language '{language}' is no language: write it as BCP 47, such as en or pt-BR";
        }

        if (order.Tags.Count > 50 || order.Tags.Any(tag => string.IsNullOrWhiteSpace(tag) || tag.Length > 200))
        {
            yield return "tags must be at most 50 texts of at most 200 characters";
        }

        foreach (var (field, value) in ((string, string?)[])[("title", order.Title), ("outlet", order.Outlet), ("site", order.Site)])
        {
            if (value is { Length: > 500 })
            {
                yield return $"{field} has {value.Length} characters, more than 500";
            }
        }
    }

    /// <summary>The address, absolute; a bare name means https. Null for what is none.</summary>
    public static string? Address(string given)
    {
        var url = given.Trim();
        if (!url.Contains("://", StringComparison.Ordinal))
        {
            url = "https://" + url;
        }

        return FeedAddress.IsOne(url) ? new Uri(url).AbsoluteUri : null;
    }

    /// <summary>What is stored of a wish without faults.</summary>
    public static FeedSettings Settings(FeedOrder order) => new()
    {
        Url = Address(order.Url)!,
        Title = Blank(order.Title),
        Site = Blank(order.Site),
        Outlet = Blank(order.Outlet),
        Language = Blank(order.Language),
        FullText = order.FullText switch { "always" => FeedFullText.Always, "never" => FeedFullText.Never, _ => FeedFullText.WhenShort },
        Every = order.Every,
        Paused = order.Paused,
        Tags = [.. order.Tags.Select(tag => tag.Trim()).Distinct(StringComparer.Ordinal)],
    };

    [GeneratedRegex("^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Language();

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
