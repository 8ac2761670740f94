namespace NewsMonitor.Quality.Stories;

/// <summary>The checked-in table of what was last measured: a row a name, in the order of names.</summary>
internal static class ResultsTable
{
    private static readonly Lock Gate = new();

    /// <summary>Puts a row in the place of the one with the same name.</summary>
    public static void Write(string name, string row)
    {
        var path = Path.Combine(SharedFolder.Root, "tests", "NewsMonitor.Quality", "results-stories.md");
        lock (Gate)
        {
            var rows = File.Exists(path) ? File.ReadAllLines(path).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| what", StringComparison.Ordinal)).ToList() : [];
            rows.RemoveAll(r => r.StartsWith($"| {name} |", StringComparison.Ordinal));
            rows.Add(row);
            File.WriteAllText(path, string.Join('\n', ["# What stories tell: measured", "", "Written by the quality tests. The unseen cases are scored and not looked at.", "", "| what | first | second | third | more |", "|---|---|---|---|---|", .. rows.Order(StringComparer.Ordinal), ""]));
        }
    }
}
