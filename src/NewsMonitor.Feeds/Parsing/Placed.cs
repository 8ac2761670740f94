using System.Runtime.InteropServices;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>A link or a piece of HTML with the base that its place in the document gives it.</summary>
/// <param name="Value">As written.</param>
/// <param name="Base">The xml:base in force there; null when none was declared.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Placed(string Value, string? Base);
