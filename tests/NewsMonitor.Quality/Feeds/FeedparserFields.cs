using System.Globalization;
using System.Text.RegularExpressions;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Quality.Feeds;

/// <summary>The fields of our normal form by the names that the suite has for them.</summary>
internal static partial class FeedparserFields
{
    /// <summary>True when the path names a field of our normal form.</summary>
    public static bool IsOurs(string path) => Find(path, null, out _);

    /// <summary>The value that we have for it.</summary>
    public static bool Find(string path, ParsedFeed? feed, out object? value)
    {
        value = null;
        if (path == "len(entries)")
        {
            value = (long?)feed?.Items.Count;
            return true;
        }

        if (path == "version")
        {
            value = feed is null ? null : feed.Format switch { "atom" => "atom", "json" => "json", _ => "rss" } + feed.Version?.Replace(".", "", StringComparison.Ordinal);
            return true;
        }

        if (path.StartsWith("feed.", StringComparison.Ordinal)) return OfFeed(path[5..], feed, out value);
        var entry = Entry().Match(path);
        if (!entry.Success) return false;
        var index = int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture);
        return OfItem(entry.Groups[2].Value, index < feed?.Items.Count ? feed.Items[index] : null, out value);
    }

    private static bool OfFeed(string name, ParsedFeed? feed, out object? value)
    {
        (var known, value) = name switch
        {
            "title" or "title_detail.value" => (true, (object?)feed?.Title),
            "link" => (true, feed?.Link),
            "language" => (true, feed?.Language),
            "updated" or "updated_parsed" => (true, feed?.Updated),
            _ => (false, null),
        };
        return known;
    }

    private static bool OfItem(string name, ParsedItem? item, out object? value)
    {
        var list = Listed().Match(name);
        var at = list.Success ? int.Parse(list.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        var field = list.Success ? $"{list.Groups[1].Value}.{list.Groups[3].Value}" : name;
        var author = item?.Authors.ElementAtOrDefault(at);
        var enclosure = item?.Enclosures.ElementAtOrDefault(at);
        (var known, value) = field switch
        {
            "id" or "guid" => (true, (object?)item?.Id),
            "title" or "title_detail.value" => (true, item?.Title),
            "link" => (true, item?.Link),
            "published" or "published_parsed" => (true, item?.Published),
            "updated" or "updated_parsed" => (true, item?.Updated),
            "author" => (true, author is null ? null : author.Name is null ? author.Email : author.Email is null ? author.Name : $"{author.Name} ({author.Email})"),
            "author_detail.name" or "authors.name" => (true, author?.Name),
            "author_detail.email" or "authors.email" => (true, author?.Email),
            "summary" or "description" or "summary_detail.value" => (true, item?.Summary ?? item?.Content),
            "content.value" => (true, item?.Content ?? item?.Summary),
            "tags.term" => (true, item?.Categories.ElementAtOrDefault(at)),
            "category" => (true, item is { Categories: [var first, ..] } ? first : null),
            "source.title" or "source.title_detail.value" => (true, item?.Source?.Title),
            "source.href" or "source.link" => (true, item?.Source?.Url),
            "enclosures.url" or "enclosures.href" => (true, enclosure?.Url),
            "enclosures.type" => (true, enclosure?.Type),
            "enclosures.length" => (true, enclosure?.Length?.ToString(CultureInfo.InvariantCulture)),
            _ => (false, null),
        };
        return known;
    }

    [GeneratedRegex(@"^entries\[(\d+)\]\.(.+)$", RegexOptions.None, 5000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(authors|content|tags|enclosures)\[(\d+)\]\.(\w+)$", RegexOptions.None, 5000)]
    private static partial Regex Listed();
}
