using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>What is read from an article's text before it is appended.</summary>
/// <param name="Sketch">Its sketch; null for one that is too short to tell, and where near copies are not looked for.</param>
/// <param name="Partition">Whose log takes it unless it is a copy.</param>
internal readonly record struct ArticlePlace(uint[]? Sketch, PartitionKey Partition);
