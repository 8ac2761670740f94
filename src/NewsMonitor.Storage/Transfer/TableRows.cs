namespace NewsMonitor.Storage.Transfer;

/// <summary>The rows of a table on their way: to be taken once, in order, to their end, before the next table's.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">The names of the columns in the order of a row's values, and their kinds.</param>
/// <param name="Rows">The rows: null, long, double, string or byte[] each. An array may be used again for the next row.</param>
internal sealed record TableRows(string Name, IReadOnlyList<KeyValuePair<string, ColumnKind>> Columns, IEnumerable<object?[]> Rows);
