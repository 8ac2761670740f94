using Shouldly;
using Xunit;

namespace NewsMonitor.Quality.Stories;

public sealed class LabelledStories(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuned", true)]
    [InlineData("unseen", false)]
    public void What_stories_tell_is_right(string folder, bool showMisses)
    {
        var scores = new StoryScores();
        foreach (var story in StoryCase.ReadAll(folder))
        {
            scores.Score(story);
        }

        foreach (var tally in scores.All)
        {
            output.WriteLine(tally.ToString());
        }

        foreach (var miss in scores.All.SelectMany(t => t.Misses).Where(_ => showMisses))
        {
            output.WriteLine(miss);
        }

        scores.Statements.Precision.ShouldBeGreaterThan(0.5);
    }
}
