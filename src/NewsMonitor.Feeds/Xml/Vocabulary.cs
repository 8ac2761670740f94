namespace NewsMonitor.Feeds.Xml;

/// <summary>The namespaces that mean something to us.</summary>
internal enum Vocabulary
{
    /// <summary>No namespace: plain RSS.</summary>
    None,

    /// <summary>A namespace that means nothing to us.</summary>
    Foreign,

    /// <summary>xml:base, xml:lang.</summary>
    Xml,

    /// <summary>RDF syntax.</summary>
    Rdf,

    /// <summary>RSS 0.90.</summary>
    Rss090,

    /// <summary>RSS 1.0 and the 2.0 namespaces that were in use for a while.</summary>
    Rss10,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>Atom 0.3.</summary>
    Atom03,

    /// <summary>Dublin Core elements 1.1.</summary>
    DublinCore,

    /// <summary>Dublin Core terms.</summary>
    DublinTerms,

    /// <summary>content:encoded.</summary>
    Content,

    /// <summary>Media RSS.</summary>
    Media,

    /// <summary>iTunes podcasts.</summary>
    Itunes,

    /// <summary>Syndication rhythm (sy:updatePeriod).</summary>
    Syndication,

    /// <summary>Sitemaps 0.9.</summary>
    Sitemap,

    /// <summary>Google News sitemaps.</summary>
    News,

    /// <summary>XHTML.</summary>
    Xhtml,
}
