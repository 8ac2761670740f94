using System.Collections.Frozen;

namespace NewsMonitor.Feeds.Xml;

/// <summary>Finds a namespace by its address, in whichever spelling publishers use, or by its usual prefix when nobody declared it.</summary>
internal static class Vocabularies
{
    private static readonly FrozenDictionary<string, Vocabulary> ByAddress = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        ["www.w3.org/xml/1998/namespace"] = Vocabulary.Xml,
        ["www.w3.org/1999/02/22-rdf-syntax-ns#"] = Vocabulary.Rdf,
        ["my.netscape.com/rdf/simple/0.9"] = Vocabulary.Rss090,
        ["channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Rss090,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Vocabulary.None,
        ["purl.org/rss/1.0"] = Vocabulary.Rss10,
        ["purl.org/net/rss1.1#"] = Vocabulary.Rss10,
        ["backend.userland.com/rss"] = Vocabulary.None,
        ["backend.userland.com/rss2"] = Vocabulary.None,
        ["backend.userland.com/rss091"] = Vocabulary.None,
        ["backend.userland.com/rss092"] = Vocabulary.None,
        ["blogs.law.harvard.edu/tech/rss"] = Vocabulary.None,
        ["cyber.law.harvard.edu/rss/rss.html"] = Vocabulary.None,
        ["www.w3.org/2005/atom"] = Vocabulary.Atom,
        ["purl.org/atom/ns#"] = Vocabulary.Atom03,
        ["example.com/newformat#"] = Vocabulary.Atom03,
        ["example.com/necho"] = Vocabulary.Atom03,
        ["purl.org/echo"] = Vocabulary.Atom03,
        ["uri/of/echo/namespace#"] = Vocabulary.Atom03,
        ["purl.org/pie"] = Vocabulary.Atom03,
        ["purl.org/dc/elements/1.1"] = Vocabulary.DublinCore,
        ["purl.org/dc/elements/1.0"] = Vocabulary.DublinCore,
        ["purl.org/dc/terms"] = Vocabulary.DublinTerms,
        ["purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["search.yahoo.com/mrss"] = Vocabulary.Media,
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.Itunes,
        ["purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["www.sitemaps.org/schemas/sitemap/0.9"] = Vocabulary.Sitemap,
        ["www.google.com/schemas/sitemap/0.84"] = Vocabulary.Sitemap,
        ["www.google.com/schemas/sitemap-news/0.9"] = Vocabulary.News,
        ["www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Vocabulary> ByPrefix = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        ["xml"] = Vocabulary.Xml,
        ["rdf"] = Vocabulary.Rdf,
        ["rss"] = Vocabulary.Rss10,
        ["atom"] = Vocabulary.Atom,
        ["atom10"] = Vocabulary.Atom,
        ["dc"] = Vocabulary.DublinCore,
        ["dcterms"] = Vocabulary.DublinTerms,
        ["content"] = Vocabulary.Content,
        ["media"] = Vocabulary.Media,
        ["itunes"] = Vocabulary.Itunes,
        ["sy"] = Vocabulary.Syndication,
        ["news"] = Vocabulary.News,
        ["xhtml"] = Vocabulary.Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The namespace of a declared address; scheme, letter case and a final slash are not held against it.</summary>
    public static Vocabulary OfAddress(string address)
    {
        var key = address.AsSpan().Trim();
        if (key.IsEmpty) return Vocabulary.None;
        var scheme = key.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0) key = key[(scheme + 3)..];
        key = key.TrimEnd('/');
        return ByAddress.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var known) ? known : Vocabulary.Foreign;
    }

    /// <summary>The namespace that an undeclared prefix usually stands for.</summary>
    public static Vocabulary OfPrefix(ReadOnlySpan<char> prefix) =>
        ByPrefix.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prefix, out var known) ? known : Vocabulary.Foreign;
}
