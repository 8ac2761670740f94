using NewsMonitor.Storage.Transfer;

namespace NewsMonitor.Storage.Tests.Transfer;

/// <summary>A store with a few rows in every column of every table, made up by a rule: no null, texts that are hard to carry, one large value.</summary>
internal sealed class MadeUpSource(IReadOnlyList<TableForm> tables) : ITableSource
{
    public const int RowsOfTable = 4;

    public StoreHeader Header { get; } = new()
    {
        Engine = "sqlite",
        Schema = 1,
        Epoch = "cafe",
        At = Sample.Noon,
        Tables = tables.ToDictionary(t => t.Name, _ => (long)RowsOfTable),
    };

    public string Where => "made up";

    public IEnumerable<TableRows> Read() => tables.Select(t => new TableRows(
        t.Name,
        [.. t.Columns.Select(c => KeyValuePair.Create(c.Name, c.Kind))],
        Enumerable.Range(1, RowsOfTable).Select(i => t.Columns.Select(c => Value(t, c, i)).ToArray())));

    public void Dispose()
    {
    }

    private static object? Value(TableForm table, TableColumn column, int row) => column.Kind switch
    {
        ColumnKind.Integer => row == 3 && column.IsNullable && !table.Order.Contains(column.Name) ? null : (long)row,
        ColumnKind.Real => row / 3.0,
        ColumnKind.Text => $"{column.Name} {row} \"ünï\" \u2028 日本 😀 \\ \n\t?1 @x $1",
        _ => Enumerable.Range(0, row == 1 ? FormWriter.Piece + 1000 : row).Select(i => (byte)(i * 7)).ToArray(),
    };
}
