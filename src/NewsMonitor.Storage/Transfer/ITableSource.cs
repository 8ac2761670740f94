namespace NewsMonitor.Storage.Transfer;

/// <summary>A store as a whole as of one moment, table by table. Read once, by one thread.</summary>
internal interface ITableSource : IDisposable
{
    /// <summary>What it is.</summary>
    StoreHeader Header { get; }

    /// <summary>Where the last row came from, for messages.</summary>
    string Where { get; }

    /// <summary>The tables, in order of their names. What is damaged throws <see cref="TransferException"/> at the latest at the end.</summary>
    IEnumerable<TableRows> Read();
}
