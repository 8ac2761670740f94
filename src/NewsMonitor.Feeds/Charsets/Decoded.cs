namespace NewsMonitor.Feeds.Charsets;

/// <summary>Bytes that became text.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Charset">The name of the encoding that was used (IANA).</param>
/// <param name="Damaged">True when some bytes meant nothing in it and were replaced by U+FFFD.</param>
public readonly record struct Decoded(string Text, string Charset, bool Damaged);
