using System.Runtime.InteropServices;

namespace NewsMonitor.Text.Sentences;

/// <summary>A stretch of a text, in UTF-16 units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">One behind the last unit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>The stretch itself.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>True when a place lies inside.</summary>
    public bool Contains(int place) => place >= Start && place < End;
}
