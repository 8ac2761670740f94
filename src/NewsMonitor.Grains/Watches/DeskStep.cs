using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Watches;

/// <summary>What a step of the desk did.</summary>
/// <param name="Lost">True: another activation has gone on, and what is in memory is worth nothing.</param>
/// <param name="More">True: there is more to do at once.</param>
/// <param name="Told">How many entries were told.</param>
/// <param name="Dropped">How many deliveries that waited went because a stream keeps no more.</param>
internal sealed record DeskStep(bool Lost, bool More, int Told, int Dropped)
{
    /// <summary>Nothing was to do.</summary>
    public static DeskStep Idle { get; } = new(false, false, 0, 0);

    /// <summary>The fence is lost.</summary>
    public static DeskStep IsLost { get; } = new(true, false, 0, 0);

    /// <summary>With one commit more.</summary>
    public DeskStep And(RoutedReceipt? receipt, int told, bool more) => receipt is null ? IsLost : new DeskStep(false, More || more, Told + told, Dropped + receipt.Dropped);
}
