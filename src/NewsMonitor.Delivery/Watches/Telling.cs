using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Watches;

/// <summary>What a watch is to tell now.</summary>
/// <param name="Kind">Why.</param>
/// <param name="From">The first version that is told with it.</param>
/// <param name="To">The last.</param>
public sealed record Telling(TellingKind Kind, int From, int To);
