namespace NewsMonitor.Model;

/// <summary>One thing that a text speaks of: the stem of a word, a number, or the key of a name.</summary>
public sealed class Term
{
    /// <summary>Makes a term; <paramref name="text"/> decides its hash, <paramref name="surface"/> is only for showing.</summary>
    public Term(TermKind kind, string text, string surface)
    {
        Kind = kind;
        Text = text;
        Surface = surface;
        Hash = HashOf(kind, text);
    }

    /// <summary>Word, number or name.</summary>
    public TermKind Kind { get; }

    /// <summary>The stem, number or key that is compared and indexed.</summary>
    public string Text { get; }

    /// <summary>The word as a reader met it.</summary>
    public string Surface { get; }

    /// <summary>The term's identity: the same in every process and release.</summary>
    public ulong Hash { get; }

    /// <summary>The identity of a term; a name and a word of the same letters differ.</summary>
    public static ulong HashOf(TermKind kind, string text) => StableHash.Place(kind == TermKind.Name ? "@" + text : text);
}
