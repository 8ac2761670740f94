namespace NewsMonitor.Storage;

/// <summary>An engine's state after a log position, in the engine's own versioned form.</summary>
/// <param name="Position">The last position that is in it.</param>
/// <param name="State">The engine's bytes.</param>
public sealed record PartitionSnapshot(long Position, byte[] State);
