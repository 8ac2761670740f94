namespace NewsMonitor.Storage.Transfer;

/// <summary>A table as both engines have it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns by name.</param>
/// <param name="Order">The columns that its rows are read in the order of.</param>
internal sealed record TableForm(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<string> Order);
