namespace NewsMonitor.Feeds.Folder;

/// <summary>How a file of the folder is written.</summary>
internal enum FolderFormat
{
    /// <summary>One article as bare text.</summary>
    Text,

    /// <summary>One article as a web page.</summary>
    Html,

    /// <summary>One object or an array of them.</summary>
    Json,

    /// <summary>An object a line.</summary>
    JsonLines,

    /// <summary>A web archive: a page a record.</summary>
    Warc,
}
