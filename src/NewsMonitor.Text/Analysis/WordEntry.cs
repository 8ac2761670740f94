using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>What one written form comes to in its language; made once per form and kept.</summary>
internal sealed class WordEntry
{
    /// <summary>A form that counts for nothing: a stop word or a single letter.</summary>
    public static readonly WordEntry Nothing = new();

    /// <summary>The word or number; null for what counts for nothing.</summary>
    public TermSlot? Word { get; init; }

    /// <summary>The word as a term with this very surface.</summary>
    public Term? Term { get; init; }

    /// <summary>The name it would be; null when the form has no capital.</summary>
    public TermSlot? Name { get; init; }

    /// <summary>The name as a term with this very surface.</summary>
    public Term? NameTerm { get; init; }

    /// <summary>True when it begins with a capital letter.</summary>
    public bool Capital { get; init; }

    /// <summary>True for words of four letters and more, which headlines in title case capitalise.</summary>
    public bool Telling { get; init; }
}
