namespace NewsMonitor.Storage.Sql;

/// <summary>An article as far as the next of its id must know it.</summary>
/// <param name="Partition">Where it is.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="CopyOf">What it is a copy of; null for none.</param>
/// <param name="TextHash">The text of the newest version.</param>
internal sealed record KnownArticle(string Partition, int Version, string? CopyOf, string TextHash);
