namespace NewsMonitor.Feeds.Xml;

/// <summary>An attribute, its value still as written.</summary>
/// <param name="Name">The local name in small letters.</param>
/// <param name="Vocabulary">Its namespace; none without a prefix.</param>
/// <param name="Start">Where its value begins in the source.</param>
/// <param name="Length">How long its value is there.</param>
internal readonly record struct XmlAttribute(string Name, Vocabulary Vocabulary, int Start, int Length);
