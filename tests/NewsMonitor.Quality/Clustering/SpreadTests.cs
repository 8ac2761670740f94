using NewsMonitor.Cli;
using NewsMonitor.Clustering;
using NewsMonitor.Quality.Stories;
using Shouldly;

namespace NewsMonitor.Quality.Clustering;

/// <summary>What spreading a language over parts costs on the labelled sets; the table is parts.md, made by <c>newsmonitor evaluate --parts 1 2 4 8</c>.</summary>
public sealed class SpreadTests
{
    [Theory]
    [InlineData("og2021-dev", 2, 0.03)]
    [InlineData("og2021-dev", 8, 0.09)]
    [InlineData("ecbplus-dev", 4, 0.01)]
    [InlineData("wikinews-dev", 4, 0.03)]
    [InlineData("uci-dev", 4, 0.07)]
    public void Spreading_costs_little_because_stories_go_where_they_are_already(string set, int parts, double most)
    {
        var rows = LabelledFiles.Rows(SharedFolder.Require($"clustering/{set}.jsonl"));
        var (one, spread) = (Run(rows, 1), Run(rows, parts));

        Score(rows, spread.StoryOf).ShouldBeGreaterThan(Score(rows, one.StoryOf) - most);
        spread.Moved.ShouldBeGreaterThan(0);
    }

    private static StreamClusterer Run(List<InputRow> rows, int parts)
    {
        var clusterer = new StreamClusterer(new ClusterOptions(), language: null, parts: parts);
        rows.ForEach(row => clusterer.Add(row));
        return clusterer;
    }

    private static double Score(List<InputRow> rows, Func<int, string> story) =>
        Evaluation.Of([.. rows.Select(row => $"{row.Cluster}|{row.Lang}")], [.. rows.Select((_, i) => story(i))]).BCubed.F1;
}
