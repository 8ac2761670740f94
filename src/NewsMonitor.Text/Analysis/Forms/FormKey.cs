using System.Runtime.InteropServices;

namespace NewsMonitor.Text;

/// <summary>
/// A written form as two numbers, for finding it without following it through memory. Forms of up to 14 letters of one writing (one block of 256 characters), and any of up
/// to 7, are in it whole; of a longer one there are only length and hash, so that the form itself must be compared.
/// </summary>
/// <param name="Low">The first letters, or the hash.</param>
/// <param name="High">The other letters; on top how they are written, and how many.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct FormKey(ulong Low, ulong High)
{
    private const int MostNarrow = 14;
    private const int MostWide = 7;
    private const int HighLetters = 48;
    private const int Top = 56;
    private const ulong Wide = 0x80;
    private const ulong Long = 0xFF;

    /// <summary>True when equal keys are equal forms.</summary>
    public bool IsWhole => High >> Top != Long;

    /// <summary>True for no form at all.</summary>
    public bool IsNone => High == 0;

    /// <summary>The key of a form of one character or more.</summary>
    public static FormKey Of(ReadOnlySpan<char> form)
    {
        if (form.Length is > 0 and <= MostNarrow)
        {
            var (low, high, others) = (0UL, 0UL, 0);
            var block = form[0] & 0xFF00;
            var first = Math.Min(form.Length, 8);
            for (var i = 0; i < first; i++)
            {
                low |= (ulong)(byte)form[i] << (8 * i);
                others |= form[i] ^ block;
            }

            for (var i = 8; i < form.Length; i++)
            {
                high |= (ulong)(byte)form[i] << (8 * (i - 8));
                others |= form[i] ^ block;
            }

            if ((others & 0xFF00) == 0)
            {
                return new FormKey(low, high | ((ulong)block << (HighLetters - 8)) | ((ulong)form.Length << Top));
            }
        }

        return form.Length <= MostWide ? OfWide(form) : new FormKey(((ulong)form.Length << 32) | (uint)string.GetHashCode(form, StringComparison.Ordinal), Long << Top);
    }

    private static FormKey OfWide(ReadOnlySpan<char> form)
    {
        var (low, high) = (0UL, 0UL);
        for (var i = 0; i < form.Length; i++)
        {
            if (i < 4)
            {
                low |= (ulong)form[i] << (16 * i);
            }
            else
            {
                high |= (ulong)form[i] << (16 * (i - 4));
            }
        }

        return new FormKey(low, high | ((Wide | (ulong)form.Length) << Top));
    }
}
