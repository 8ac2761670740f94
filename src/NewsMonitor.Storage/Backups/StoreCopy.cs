namespace NewsMonitor.Storage;

/// <summary>A backup that was taken or put in place.</summary>
/// <param name="Schema">The schema of its tables.</param>
/// <param name="Articles">How many articles it holds.</param>
/// <param name="Updates">The number of its newest update.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StoreCopy(int Schema, long Articles, long Updates, long Bytes);
