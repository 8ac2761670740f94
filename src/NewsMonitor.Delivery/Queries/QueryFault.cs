namespace NewsMonitor.Delivery.Queries;

/// <summary>What is wrong with a query, where, and what would be right.</summary>
/// <param name="At">Where it begins: characters (UTF-16) from the query's start.</param>
/// <param name="Length">How many characters it covers; 0 at the end of the query.</param>
/// <param name="Message">A sentence that names what stands there.</param>
/// <param name="Hint">What would be right.</param>
public sealed record QueryFault(int At, int Length, string Message, string Hint)
{
    /// <summary>The query with a mark under the place, on two lines, for a terminal.</summary>
    public string Show(string query) => $"{query.ReplaceLineEndings(" ")}\n{new string(' ', Math.Min(At, query.Length))}{new string('^', Math.Max(1, Length))}";

    /// <inheritdoc/>
    public override string ToString() => $"{Message} (at character {At + 1}): {Hint}";
}
