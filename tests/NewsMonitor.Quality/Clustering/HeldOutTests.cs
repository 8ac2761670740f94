using NewsMonitor.Cli;
using NewsMonitor.Clustering;
using NewsMonitor.Quality.Stories;
using Shouldly;

namespace NewsMonitor.Quality.Clustering;

/// <summary>
/// What training reaches on clusters that it has not seen. Every run takes the sets that are quickly learnt; <c>tests/run --quality</c> takes all of them,
/// as the table in results.md does.
/// </summary>
public sealed class HeldOutTests
{
    private const int Folds = 2;

    [Fact]
    public void Models_of_the_small_sets_reach_their_floors_on_clusters_that_they_have_not_seen() => Check(new Dictionary<string, double>
    {
        ["ecbplus-dev"] = 0.84,
        ["wikinews-dev"] = 0.90,
        ["wikinews-dev-undated"] = 0.82,
        ["uci-dev"] = 0.74,
    });

    [Fact]
    public void Models_of_all_sets_reach_their_floors_on_clusters_that_they_have_not_seen()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("NEWSMONITOR_QUALITY") == "1", "Takes minutes: tests/run --quality.");
        Check(new Dictionary<string, double>
        {
            ["og2021-dev"] = 0.74,
            ["og2021-dev-undated"] = 0.66,
            ["ecbplus-dev"] = 0.84,
            ["wikinews-dev"] = 0.90,
            ["wikinews-dev-undated"] = 0.82,
            ["uci-dev"] = 0.74,
        });
    }

    private static void Check(Dictionary<string, double> floors)
    {
        var sets = new LabelledSets(floors.Keys.Where(name => !name.EndsWith("-undated", StringComparison.Ordinal)).Select(set => SharedFolder.Require($"clustering/{set}.jsonl")));
        var trainer = new ModelTrainer(ClusterResources.LoadBackground, sets.Training);
        var models = trainer.TrainFolds(Folds);
        var scores = sets.Tests.Where(test => floors.ContainsKey(test.Name))
            .ToDictionary(test => test.Name, test => test.Score(stream => trainer.CrossValidate(stream, models)).F1, StringComparer.Ordinal);
        foreach (var (name, score) in scores)
        {
            TestContext.Current.SendDiagnosticMessage($"{name}: {score:0.000}");
        }

        scores.Where(score => score.Value < floors[score.Key]).ShouldBeEmpty("F1 below the floor");
    }
}
