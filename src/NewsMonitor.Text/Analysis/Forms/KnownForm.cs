using System.Runtime.InteropServices;
using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>What one written form comes to in its language, as far as every mention asks for it: half a line of the processor's cache.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct KnownForm
{
    private const int TraitBits = 3;
    private const int CapitalBit = 1;
    private const int TellingBit = 2;
    private const int NumberBit = 4;

    private int place;

    /// <summary>A form.</summary>
    /// <param name="key">The form.</param>
    /// <param name="term">The word or number with this very surface; null for what counts for nothing.</param>
    /// <param name="slot">The term's slot.</param>
    /// <param name="capital">True when it begins with a capital letter.</param>
    /// <param name="telling">True for words of four letters and more, which headlines in title case capitalise.</param>
    /// <param name="more">Where the rest of it is kept; 0 when there is nothing more.</param>
    public KnownForm(FormKey key, Term? term, int slot, bool capital, bool telling, int more)
    {
        (Key, Term, More) = (key, term, more);
        place = (slot << TraitBits) | (capital ? CapitalBit : 0) | (telling ? TellingBit : 0) | (term?.Kind == TermKind.Number ? NumberBit : 0);
    }

    /// <summary>The form.</summary>
    public FormKey Key;

    /// <summary>The word or number as a term with this very surface; null for what counts for nothing.</summary>
    public Term? Term;

    /// <summary>Where the rest of it is kept; 0 when there is nothing more. See <see cref="FormDetail"/>.</summary>
    public int More;

    /// <summary>The slot of the word or number.</summary>
    public int Slot
    {
        readonly get => place >> TraitBits;
        set => place = (value << TraitBits) | (place & ((1 << TraitBits) - 1));
    }

    /// <summary>True when it begins with a capital letter.</summary>
    public readonly bool IsCapital => (place & CapitalBit) != 0;

    /// <summary>True for words of four letters and more, which headlines in title case capitalise.</summary>
    public readonly bool IsTelling => (place & TellingBit) != 0;

    /// <summary>The term's kind.</summary>
    public readonly TermKind Kind => (place & NumberBit) != 0 ? TermKind.Number : TermKind.Word;
}
