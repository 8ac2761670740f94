using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Quality.Feeds;

/// <summary>Our parser against feedparser's labelled feeds.</summary>
public sealed class FeedparserTests(ITestOutputHelper output)
{
    private readonly FeedParser _parser = new(new FeedParserOptions());

    [Fact]
    public void The_labelled_feeds_are_read_as_their_makers_expect()
    {
        var rows = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var feed in FeedparserCase.All(Path.Combine(SharedFeeds.Folder("feeds/feedparser"), "tests")))
        {
            var parsed = _parser.Parse(feed.Bytes, feed.Location, feed.Charset);
            var ours = feed.Expected.Where(clause => FeedparserFields.IsOurs(clause.Path)).ToList();
            if (ours.Count == 0) continue;
            var faults = ours.Where(clause =>
            {
                FeedparserFields.Find(clause.Path, parsed.Feed, out var value);
                return !FeedparserComparison.Same(clause.Path, clause.Value, value);
            }).ToList();
            var (right, all) = rows.GetValueOrDefault(feed.Folder);
            rows[feed.Folder] = (right + (faults.Count == 0 ? 1 : 0), all + 1);
            foreach (var (path, expected) in faults)
            {
                FeedparserFields.Find(path, parsed.Feed, out var value);
                wrong.Add($"{feed.Folder}/{feed.Name}: {path}: expected {Show(expected)}, got {Show(value)} {parsed.Failure?.Reason}");
            }
        }

        output.WriteLine($"{"folder",-32} right / concerned");
        foreach (var (folder, (right, all)) in rows) output.WriteLine($"{folder,-32} {right,5} / {all,-5} {100.0 * right / all,6:F1} %");
        var well = Sum(rows.Where(row => row.Key is "json" or "entities" || (row.Key.StartsWith("wellformed", StringComparison.Ordinal) && row.Key is not ("wellformed/cdf" or "wellformed/sanitize"))));
        var ill = Sum(rows.Where(row => row.Key.StartsWith("illformed", StringComparison.Ordinal) || row.Key == "encoding"));
        output.WriteLine($"well-formed without CDF and sanitising: {well.Right} / {well.All} = {100.0 * well.Right / well.All:F1} %");
        output.WriteLine($"ill-formed and encodings: {ill.Right} / {ill.All} = {100.0 * ill.Right / ill.All:F1} %");
        foreach (var line in wrong.Where(line => !line.StartsWith("wellformed/sanitize", StringComparison.Ordinal))) output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("NEWSMONITOR_QUALITY_REPORT") is { } report) File.WriteAllLines(report, wrong);
        (well.Right / (double)well.All).ShouldBeGreaterThanOrEqualTo(0.97);
        (ill.Right / (double)ill.All).ShouldBeGreaterThanOrEqualTo(0.90);
    }

    private static (int Right, int All) Sum(IEnumerable<KeyValuePair<string, (int Right, int All)>> rows) =>
        rows.Aggregate((Right: 0, All: 0), (sum, row) => (sum.Right + row.Value.Right, sum.All + row.Value.All));

    private static string Show(object? value)
    {
        var text = value is int[] moment ? string.Join(',', moment) : value?.ToString() ?? "nothing";
        return text.Length > 120 ? text[..120] + "…" : text;
    }
}
