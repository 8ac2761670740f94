using System.Runtime.InteropServices;

namespace NewsMonitor.Text;

/// <summary>Where a token stands in its line, and the stretch that it is looked up by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="FormStart">Where the stretch begins: an ideograph's may begin before it.</param>
/// <param name="FormLength">How long the stretch is.</param>
/// <param name="AtHead">True where anything is capitalised.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenPlace(TokenKind Kind, int Start, int End, int FormStart, int FormLength, bool AtHead);
