using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>What one written form comes to in its language; made once per form and kept.</summary>
internal sealed class WordEntry
{
    /// <summary>No slot.</summary>
    public const int None = -1;

    /// <summary>Stands before the first word of a line.</summary>
    public static readonly WordEntry Nothing = new() { Form = "" };

    /// <summary>The form as it is written.</summary>
    public required string Form { get; init; }

    /// <summary>The slot of the word or number; <see cref="None"/> for what counts for nothing.</summary>
    public int Word { get; init; } = None;

    /// <summary>The word as a term with this very surface.</summary>
    public Term? Term { get; init; }

    /// <summary>The term's hash, at hand.</summary>
    public ulong TermHash { get; init; }

    /// <summary>The slot of the name it would be; <see cref="None"/> when the form has no capital.</summary>
    public int Name { get; init; } = None;

    /// <summary>The name as a term with this very surface.</summary>
    public Term? NameTerm { get; init; }

    /// <summary>True when it begins with a capital letter.</summary>
    public bool Capital { get; init; }

    /// <summary>True for words of four letters and more, which headlines in title case capitalise.</summary>
    public bool Telling { get; init; }

    /// <summary>True for this very form.</summary>
    public bool Is(ReadOnlySpan<char> form) => form.SequenceEqual(Form);
}
