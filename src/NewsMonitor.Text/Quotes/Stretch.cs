using System.Runtime.InteropServices;
using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Quotes;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Span">The words inside.</param>
/// <param name="Open">True when no closing mark ends it: it may go on in the next paragraph.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(TextSpan Span, bool Open);
