using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsMonitor.Model;
using NewsMonitor.Stories.Heads;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>Composes versions of one article each in a story that has 5, 500 or 20,000, and prints what an article costs and how much a version has to write.</summary>
internal static class ComposeRun
{
    private const int Measured = 200;
    private const int Batch = 500;
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true };
    private static readonly StoryId Story = new("main.en.1");
    private static readonly PartitionKey Partition = PartitionKey.Of(WorkspaceKey.Main, "en");

    public static void Print(TextWriter to, IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            var composer = new HeadComposer();
            var articles = LongStory.Articles(size + Measured).ToList();
            ToldStory? told = null;
            for (var i = 0; i < size; i += Batch)
            {
                told = composer.Compose(told, Turn(articles[i..Math.Min(size, i + Batch)], i)).Story;
            }

            var (bytes, most, clock) = (0L, 0L, new Stopwatch());
            for (var i = size; i < size + Measured; i++)
            {
                var turn = Turn(articles[i..(i + 1)], i);
                clock.Start();
                var composed = composer.Compose(told, turn);
                clock.Stop();
                told = composed.Story;
                var written = JsonSerializer.SerializeToUtf8Bytes((composed.Change, composed.Articles, composed.Update.Changes), Json).Length - Unchanged(composed);
                bytes += written;
                most = Math.Max(most, written);
            }

            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,6:N0} articles: {Measured / clock.Elapsed.TotalSeconds,6:N0} articles/s composed one by one ({clock.Elapsed.TotalMilliseconds / Measured:0.00} ms each), {bytes / Measured / 1024.0:0.0} KiB written a version, {most / 1024.0:0.0} KiB at most"));
        }
    }

    // The whole telling hangs on the change for its small parts; its statements and origins are not written again.
    private static int Unchanged(ComposedStory composed) =>
        composed.Change is { } change ? JsonSerializer.SerializeToUtf8Bytes((change.Told.Statements, change.Told.Origins), Json).Length : 0;

    private static StoryTurn Turn(List<Article> articles, int first) => new()
    {
        Story = Story,
        Partition = Partition,
        Facts = [new StoryFact { StoryId = Story, Number = first + articles.Count, Kind = StoryFactKind.Add, Articles = [.. articles.Select(a => a.Id)], Position = first + 1 }],
        Articles = articles.ToDictionary(a => a.Id),
        At = articles[^1].EffectiveAt,
    };
}
