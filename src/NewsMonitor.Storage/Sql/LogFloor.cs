namespace NewsMonitor.Storage.Sql;

/// <summary>Where the update log begins: updates up to there are not in it any more, though the newest of a story may be kept for the story's sake.</summary>
internal static class LogFloor
{
    /// <summary>The row of <c>meta</c>.</summary>
    public const string Name = "log_floor";

    /// <summary>The last sequence that is not in the log; 0 while all are.</summary>
    public const string Value = $"(SELECT coalesce(max(CAST(value AS BIGINT)), 0) FROM meta WHERE name = '{Name}')";

    /// <summary>Raises it; never lowers it.</summary>
    public static void Raise(Statements s, long to)
    {
        s.Lock(Name);
        if ((long)s.Scalar($"SELECT {Value}")! < to)
        {
            s.Send("INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2", Name, to.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
