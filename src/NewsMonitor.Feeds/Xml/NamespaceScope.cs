namespace NewsMonitor.Feeds.Xml;

/// <summary>Which prefix stands for which namespace at the present place of the document (Namespaces in XML 1.0).</summary>
internal sealed class NamespaceScope
{
    private readonly List<(string Prefix, Vocabulary Vocabulary, int Depth)> _declared = [];

    /// <summary>Notes a declaration on the element at a depth; the empty prefix is the default namespace.</summary>
    public void Declare(string prefix, string address, int depth) => _declared.Add((prefix, Vocabularies.OfAddress(address), depth));

    /// <summary>Forgets what was declared at this depth and deeper.</summary>
    public void Leave(int depth)
    {
        while (_declared.Count > 0 && _declared[^1].Depth >= depth) _declared.RemoveAt(_declared.Count - 1);
    }

    /// <summary>The namespace of a prefix; the empty one is the default.</summary>
    public Vocabulary Of(ReadOnlySpan<char> prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (prefix.Equals(_declared[i].Prefix, StringComparison.OrdinalIgnoreCase)) return _declared[i].Vocabulary;
        }

        return prefix.IsEmpty ? Vocabulary.None : Vocabularies.OfPrefix(prefix);
    }
}
