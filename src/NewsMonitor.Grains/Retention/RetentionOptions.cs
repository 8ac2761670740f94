namespace NewsMonitor.Grains.Retention;

/// <summary>What is archived and removed when it is old. Section <c>NewsMonitor:Retention</c>. Nothing is, unless it is set.</summary>
public sealed class RetentionOptions
{
    /// <summary>How long the texts of articles are kept after they came in; 1 second or more; null, the default: for ever.</summary>
    public TimeSpan? Articles { get; set; }

    /// <summary>How long updates are kept in the log after they were made; 1 second or more; null, the default: for ever. Who comes with an older cursor is told of a gap.</summary>
    public TimeSpan? Updates { get; set; }

    /// <summary>The folder for what is removed, made when missing; a relative one begins in the folder of the data; default archive. Several hosts need one that all of them reach.</summary>
    public string ArchiveFolder { get; set; } = "archive";

    /// <summary>How often it is looked for; 1 second to 7 days, default 1 hour.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How much one step archives and removes, in one file and one transaction; 1 to 10,000, default 500.</summary>
    public int Step { get; set; } = 500;
}
