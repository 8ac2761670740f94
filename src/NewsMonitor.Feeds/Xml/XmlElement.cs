namespace NewsMonitor.Feeds.Xml;

/// <summary>An element of a tolerantly read document: names in small letters, text decoded only when asked for.</summary>
internal sealed class XmlElement(string source, string qualifiedName, string name, Vocabulary vocabulary, XmlElement? parent, List<XmlAttribute>? attributes, int innerStart)
{
    private readonly int _start = innerStart;
    private List<XmlElement>? _children;

    /// <summary>Prefix and name in small letters, as the end tag will repeat it.</summary>
    public string QualifiedName => qualifiedName;

    /// <summary>The local name in small letters.</summary>
    public string Name => name;

    /// <summary>The namespace.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The element around it; null for the root.</summary>
    public XmlElement? Parent => parent;

    /// <summary>The elements in it, in document order.</summary>
    public IReadOnlyList<XmlElement> Children => _children ?? (IReadOnlyList<XmlElement>)[];

    /// <summary>True when it holds elements, not only text.</summary>
    public bool HasChildren => _children is { Count: > 0 };

    /// <summary>Where its content ends in the source; set when its end is found.</summary>
    public int InnerEnd { get; set; } = innerStart;

    /// <summary>The content as it stands in the source.</summary>
    public ReadOnlySpan<char> Raw => source.AsSpan(_start, InnerEnd - _start);

    /// <summary>The text, entities and CDATA decoded, trimmed; tags of inner elements left out.</summary>
    public string Text => XmlText.Decode(Raw);

    /// <summary>The content as HTML: inner elements as markup when there are any, else the decoded text.</summary>
    public string Value => HasChildren ? Markup : Text;

    /// <summary>The content as markup.</summary>
    public string Markup => XmlMarkup.Of(Raw);

    /// <summary>A decoded attribute; null when absent.</summary>
    public string? Attribute(string attribute, Vocabulary of = Vocabulary.None)
    {
        if (attributes is null) return null;
        foreach (var candidate in attributes)
        {
            if (candidate.Vocabulary == of && candidate.Name == attribute) return XmlText.DecodeAttribute(source.AsSpan(candidate.Start, candidate.Length));
        }

        return null;
    }

    /// <summary>The nearest value of an inherited attribute (<c>xml:lang</c>); null when nobody says.</summary>
    public string? Inherited(string attribute)
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            if (element.Attribute(attribute, Vocabulary.Xml) is { } value) return value;
        }

        return null;
    }

    /// <summary>The first child of a name in any of our namespaces; null when there is none.</summary>
    public XmlElement? Child(string child)
    {
        foreach (var candidate in Children)
        {
            if (candidate.Name == child && candidate.Vocabulary != Vocabulary.Foreign) return candidate;
        }

        return null;
    }

    /// <summary>Takes an element in.</summary>
    public void Add(XmlElement child) => (_children ??= []).Add(child);

    /// <summary>Lets go of the element taken in last: it was handed on.</summary>
    public void RemoveLast() => _children?.RemoveAt(_children.Count - 1);
}
