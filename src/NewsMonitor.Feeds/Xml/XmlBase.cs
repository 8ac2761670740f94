using NewsMonitor.Feeds.Links;

namespace NewsMonitor.Feeds.Xml;

/// <summary>The base address in force at an element (XML Base, section 4).</summary>
internal static class XmlBase
{
    /// <summary>The base, resolved against those around it; null when none is declared, relative when the outermost one is.</summary>
    public static string? Of(XmlElement? element)
    {
        if (element is null) return null;
        var own = element.Attribute("base", Vocabulary.Xml);
        if (own is not null && Link.IsAbsolute(own)) return Link.Resolve(own, null);
        var outer = Of(element.Parent);
        return own is null ? outer : Link.Resolve(own, outer) ?? outer;
    }
}
