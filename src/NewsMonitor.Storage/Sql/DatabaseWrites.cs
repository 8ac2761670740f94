namespace NewsMonitor.Storage.Sql;

/// <summary>Shorter words for common writes.</summary>
internal static class DatabaseWrites
{
    /// <summary>Writes something that answers nothing.</summary>
    public static Task Write(this IDatabase database, Action<Statements> work, CancellationToken cancellation) => database.Write(
        s =>
        {
            work(s);
            return true;
        },
        cancellation);
}
