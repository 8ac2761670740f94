namespace NewsMonitor.Storage.Sql;

/// <summary>How the hits of a search are ranked, for articles as <c>a</c>.</summary>
/// <param name="Join">What is joined to the articles.</param>
/// <param name="Condition">What must hold besides, with the AND before it; may be empty.</param>
/// <param name="By">What the best hit has least of.</param>
internal sealed record SearchRank(string Join, string Condition, string By);
