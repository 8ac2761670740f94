namespace NewsMonitor.Storage.Transfer;

/// <summary>A column of a table as both engines have it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsNullable">Whether it may hold nothing.</param>
/// <param name="HasDefault">Whether a row that says nothing of it gets a value.</param>
internal sealed record TableColumn(string Name, ColumnKind Kind, bool IsNullable, bool HasDefault)
{
    /// <summary>Whether a row needs a value for it.</summary>
    public bool Required => !IsNullable && !HasDefault;
}
