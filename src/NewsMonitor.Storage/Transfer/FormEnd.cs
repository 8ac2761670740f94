namespace NewsMonitor.Storage.Transfer;

/// <summary>What stands at the end of an exported store, so that a file that was cut off or damaged is noticed.</summary>
/// <param name="Rows">How many rows there are in all.</param>
/// <param name="Checksum">XXH128 over all lines before this one, each with its line feed, in hexadecimal.</param>
internal sealed record FormEnd(long Rows, string Checksum);
