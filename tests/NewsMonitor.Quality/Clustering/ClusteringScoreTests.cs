using NewsMonitor.Cli;
using NewsMonitor.Clustering;
using NewsMonitor.Quality.Stories;
using Shouldly;

namespace NewsMonitor.Quality.Clustering;

/// <summary>
/// The shipped engine, with its defaults, on the labelled sets. The shipped model has learnt from these very sets, so these floors guard against breakage;
/// what it scores on clusters held out is in results.md, made by <c>newsmonitor train</c>.
/// </summary>
public sealed class ClusteringScoreTests
{
    [Theory]
    [InlineData("og2021-dev", 0.74)]
    [InlineData("ecbplus-dev", 0.84)]
    [InlineData("wikinews-dev", 0.88)]
    [InlineData("uci-dev", 0.74)]
    public void A_set_scores_at_least_its_floor(string set, double floor) => Score(Rows(set)).ShouldBeGreaterThan(floor);

    [Theory]
    [InlineData("og2021-dev")]
    [InlineData("wikinews-dev")]
    public void Arrival_shuffled_within_six_hours_moves_the_score_by_little(string set)
    {
        var rows = Rows(set);
        var random = new Random(11);
        var shuffled = rows.Select(row => (row, At: row.Time!.Value.AddHours(random.NextDouble() * 6))).OrderBy(pair => pair.At).Select(pair => pair.row).ToList();
        Score(shuffled).ShouldBe(Score(rows), 0.02);
    }

    [Fact]
    public void Titles_mixed_with_full_articles_are_no_worse_than_either_by_much()
    {
        var rows = Rows("ecbplus-dev");
        var random = new Random(5);
        var titles = rows.Select(row => row with { Body = null }).ToList();
        var mixed = rows.Select(row => random.Next(2) == 0 ? row : row with { Body = null }).ToList();
        Score(mixed).ShouldBeGreaterThan(Math.Min(Score(rows), Score(titles)) - 0.03);
    }

    [Fact]
    public void Without_dates_a_set_of_full_articles_scores_nearly_the_same()
    {
        var rows = Rows("wikinews-dev");
        Score([.. rows.Select(row => row with { Published = null })]).ShouldBeGreaterThan(Score(rows) - 0.08);
    }

    [Fact]
    public void The_same_input_twice_goes_to_the_same_stories()
    {
        var rows = Rows("wikinews-dev");
        var clusterer = new StreamClusterer(new ClusterOptions(), language: null);
        foreach (var row in rows)
        {
            clusterer.Add(row);
            clusterer.Add(row);
        }

        Enumerable.Range(0, rows.Count).ShouldAllBe(i => clusterer.StoryOf(2 * i) == clusterer.StoryOf((2 * i) + 1));
    }

    private static List<InputRow> Rows(string set) => LabelledFiles.Rows(SharedFolder.Require($"clustering/{set}.jsonl"));

    private static double Score(List<InputRow> rows)
    {
        var clusterer = new StreamClusterer(new ClusterOptions(), language: null);
        rows.ForEach(row => clusterer.Add(row));
        return Evaluation.Of([.. rows.Select(row => $"{row.Cluster}|{row.Lang}")], [.. rows.Select((_, i) => clusterer.StoryOf(i))]).BCubed.F1;
    }
}
