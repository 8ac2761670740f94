namespace NewsMonitor.Storage.Transfer;

/// <summary>What a column holds, in the words of the exported form.</summary>
internal enum ColumnKind
{
    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A number of double precision.</summary>
    Real,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Blob,
}
