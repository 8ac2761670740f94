using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private const int AtOnce = 16;
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
    public static FormKey Of(ReadOnlySpan<char> form) => Of(form, 0, form.Length);

    /// <summary>The key of a form of one character or more that stands in a line.</summary>
    public static FormKey Of(ReadOnlySpan<char> line, int start, int length) =>
        length is > 0 and <= MostNarrow && Narrow(line, start, length) is { IsNone: false } key ? key
        : length <= MostWide ? OfWide(line.Slice(start, length))
        : new FormKey(((ulong)length << 32) | (uint)string.GetHashCode(line.Slice(start, length), StringComparison.Ordinal), Long << Top);

    // The key of a form of one writing; none when it is not.
    private static FormKey Narrow(ReadOnlySpan<char> line, int start, int length) =>
        start + AtOnce <= line.Length ? Narrow(MemoryMarshal.Cast<char, ushort>(line.Slice(start, AtOnce)), length) : AtEnd(line.Slice(start, length));

    private static FormKey AtEnd(ReadOnlySpan<char> form)
    {
        Span<char> copy = stackalloc char[AtOnce];
        copy.Clear();
        form.CopyTo(copy);
        return Narrow(MemoryMarshal.Cast<char, ushort>(copy), form.Length);
    }

    // All letters at once, what stands behind the form masked out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FormKey Narrow(ReadOnlySpan<ushort> letters, int length)
    {
        var block = letters[0] >> 8;
        var (first, others) = (Vector128.Create(letters), Vector128.Create(letters[Vector128<ushort>.Count..]));
        var within = Vector128.LessThan(Vector128.CreateSequence<byte>(0, 1), Vector128.Create((byte)length));
        var upper = Vector128.Narrow(first >> 8, others >> 8) ^ Vector128.Create((byte)block);
        if ((upper & within) != Vector128<byte>.Zero)
        {
            return default;
        }

        var lower = (Vector128.Narrow(first & Vector128.Create((ushort)0xFF), others & Vector128.Create((ushort)0xFF)) & within).AsUInt64();
        return new FormKey(lower[0], lower[1] | ((ulong)block << HighLetters) | ((ulong)length << Top));
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
