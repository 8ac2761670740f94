using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class ModelTrainerTests
{
    private static readonly LabelledStream Stream = Told("news", seed: 1);
    private static readonly ModelTrainer Trainer = new(ClusterResources.LoadBackground, [Stream, Told("other", seed: 2)]);
    private static readonly IReadOnlyList<PairModel> Models = Trainer.TrainFolds(2);

    [Fact]
    public void Every_cluster_is_in_one_fold_and_the_same_one_always()
    {
        ModelTrainer.FoldOf("flood", 3).ShouldBe(ModelTrainer.FoldOf("flood", 3));
        Enumerable.Range(0, 200).Select(i => ModelTrainer.FoldOf($"c{i}", 3)).Distinct().Order().ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Each_article_is_counted_once_by_the_model_that_has_not_seen_its_cluster()
    {
        Trainer.CrossValidate(Stream, Models).Articles.ShouldBe(Stream.Articles.Count);
        Trainer.CrossValidateAlone(Stream, Models).Articles.ShouldBe(Stream.Articles.Count);
    }

    [Fact]
    public void What_is_learnt_puts_unseen_clusters_together() => Trainer.CrossValidate(Stream, Models).F1.ShouldBeGreaterThan(0.8);

    [Fact]
    public void A_model_of_other_sets_serves_too() => Trainer.Score(Stream, Trainer.TrainWithout("news")).F1.ShouldBeGreaterThan(0.8);

    [Fact]
    public void Learning_twice_gives_the_same_model() =>
        new ModelTrainer(ClusterResources.LoadBackground, [Stream, Told("other", seed: 2)]).TrainFolds(2)[1].ToJson().ShouldBe(Models[1].ToJson());

    [Fact]
    public void A_rehearsal_changes_what_is_learnt() =>
        new ModelTrainer(ClusterResources.LoadBackground, [Stream, Told("other", seed: 2)]) { Rehearses = false }.TrainFolds(2)[1].ToJson().ShouldNotBe(Models[1].ToJson());

    [Fact]
    public void Answers_are_of_articles_with_a_candidate()
    {
        var answers = Trainer.Answers(Stream, Models);
        answers.Count.ShouldBeInRange(1, Stream.Articles.Count);
        answers.Count(answer => answer.Right).ShouldBeGreaterThan(answers.Count / 2);
    }

    [Fact]
    public void The_model_that_ships_carries_curve_and_provenance()
    {
        var reliability = new Reliability(Trainer.Answers(Stream, Models));
        var model = Trainer.Train("trees", reliability, new Dictionary<string, string>(StringComparer.Ordinal) { ["date"] = "2031-05-06" });
        model.ToJson().ShouldContain("\"date\":\"2031-05-06\"");
        model.Probability(1.5).ShouldBe(reliability.Curve.Probability(1.5));
    }

    private static LabelledStream Told(string set, int seed)
    {
        var newsroom = new Newsroom();
        var order = Enumerable.Range(0, Newsroom.Topics * 12).ToArray();
        new Random(seed).Shuffle(order);
        var articles = order.Select((k, i) => new LabelledArticle(newsroom.Article(i, k % Newsroom.Topics, k / Newsroom.Topics, hours: i), $"topic-{k % Newsroom.Topics}"));
        return new LabelledStream(set + "/en", "en", [.. articles], Set: set);
    }
}
