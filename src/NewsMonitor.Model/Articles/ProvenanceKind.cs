namespace NewsMonitor.Model;

/// <summary>What declares where reporting comes from. Stored by number: it may grow, never change.</summary>
[GenerateSerializer, Alias("nm.provenance-kind")]
public enum ProvenanceKind
{
    /// <summary>The item's source element (RSS <c>source</c>, <c>atom:source</c>, ninjs <c>infoSources</c>).</summary>
    RssSource = 0,

    /// <summary>The page's <c>isBasedOn</c> (schema.org).</summary>
    IsBasedOn = 1,

    /// <summary>The page's <c>citation</c> (schema.org).</summary>
    Citation = 2,

    /// <summary>A link in the text to another site; the name is what the link says.</summary>
    Link = 3,

    /// <summary>A news agency's name where agencies stand: in the date line, at the end, or as the author.</summary>
    Slug = 4,
}
