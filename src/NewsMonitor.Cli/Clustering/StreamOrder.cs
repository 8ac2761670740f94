namespace NewsMonitor.Cli;

/// <summary>The order of a stream: dated rows by time, ties by place in the file; an undated row keeps its place in the file.</summary>
internal static class StreamOrder
{
    /// <summary>The rows in order.</summary>
    public static List<T> Sort<T>(IReadOnlyList<T> rows, Func<T, DateTimeOffset?> time)
    {
        var dated = new Queue<T>(rows.Where(row => time(row) is not null).OrderBy(row => time(row)));
        return [.. rows.Select(row => time(row) is null ? row : dated.Dequeue())];
    }
}
