using System.Runtime.InteropServices;

namespace NewsMonitor.Delivery.Queries;

/// <summary>A stretch of a text that a search hit, in characters (UTF-16).</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HitMark(int Start, int Length);
