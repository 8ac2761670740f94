using System.Diagnostics;
using Shouldly;

namespace NewsMonitor.Quality.Stories;

public sealed class LabelledStories(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuned", 0.97, 0.9)]
    [InlineData("unseen", 0.8, 0.72)]
    public void What_stories_tell_is_right(string folder, double precisionFloor, double recallFloor)
    {
        var scores = new StoryScores();
        var clock = Stopwatch.StartNew();
        foreach (var story in StoryCase.ReadAll(folder))
        {
            scores.Score(story);
        }

        output.WriteLine($"{folder}: {clock.ElapsedMilliseconds} ms");
        foreach (var tally in scores.All)
        {
            output.WriteLine(tally.ToString());
            ResultsTable.Write($"{folder}: {tally.Name}", $"| {folder}: {tally.Name} | precision {tally.Precision:F3} | recall {tally.Recall:F3} | {tally.Counts} |");
        }

        // The unseen cases are scored only: what they miss stays unread.
        foreach (var miss in scores.All.SelectMany(t => t.Misses).Where(_ => folder is "tuned"))
        {
            output.WriteLine(miss);
        }

        scores.All.ShouldAllBe(tally => tally.Precision >= precisionFloor && tally.Recall >= recallFloor);
    }
}
