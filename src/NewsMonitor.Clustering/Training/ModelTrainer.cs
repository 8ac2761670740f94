using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>Makes models from labelled streams, and measures them on clusters that they have not seen.</summary>
/// <param name="background">The background table of a language.</param>
/// <param name="options">How the engine decides; the defaults when null.</param>
public sealed class ModelTrainer(Func<string, BackgroundTable> background, ClusterOptions? options = null)
{
    private static readonly PairModel NoModel = new() { Name = "none" };

    /// <summary>Features that models may not use, by name, for measuring what they earn. Default none.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>Learns from all streams. Calibrated on clusters held out in turn.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="folds">Into how many parts the clusters are put for calibration; 2 or more.</param>
    /// <param name="provenance">Where the model comes from; kept with it.</param>
    public PairModel Train(IReadOnlyList<LabelledStream> streams, string name, int folds, IReadOnlyDictionary<string, string> provenance)
    {
        var rows = Rows(streams);
        var model = Learn(rows, name);
        var answers = Enumerable.Range(0, folds).SelectMany(fold =>
        {
            var unseen = Learn(rows.Where(row => FoldOf(row.Cluster, folds) != fold).ToList(), name);
            return rows.Where(row => FoldOf(row.Cluster, folds) == fold)
                .Select(row => (unseen.Score(Array.ConvertAll(row.Features, value => (double)value)), row.Right, (double)row.Weight));
        });
        return new PairModel { Name = name, Base = model.Base, Trees = model.Trees, Calibration = IsotonicRegression.Fit(answers), Provenance = provenance };
    }

    /// <summary>For each part of the clusters, a model that has seen only the others.</summary>
    public IReadOnlyList<PairModel> TrainFolds(IReadOnlyList<LabelledStream> streams, int folds)
    {
        var rows = Rows(streams);
        return [.. Enumerable.Range(0, folds).Select(fold => Learn(rows.Where(row => FoldOf(row.Cluster, folds) != fold).ToList(), $"fold-{fold}"))];
    }

    /// <summary>The part that a cluster is in.</summary>
    public static int FoldOf(string cluster, int folds) => (int)(StableHash.Place(cluster) % (ulong)folds);

    /// <summary>Streams the articles through an engine and answers with the story that holds each at the end.</summary>
    public long[] Run(LabelledStream stream, PairModel model)
    {
        var engine = new ClusterEngine(new ClusterResources(model, background(stream.Language)), options);
        foreach (var labelled in stream.Articles)
        {
            engine.Assign(labelled.Article);
        }

        return [.. stream.Articles.Select(labelled => engine.StoryOf(labelled.Article.Number) ?? labelled.Article.Number)];
    }

    /// <summary>Scores a stream by folds: the whole stream runs with each fold's model, and the clusters that it has not seen are counted.</summary>
    public ScoreSums CrossValidate(LabelledStream stream, IReadOnlyList<PairModel> models)
    {
        var labels = stream.Articles.Select(labelled => labelled.Cluster).ToArray();
        var sums = new ScoreSums();
        for (var fold = 0; fold < models.Count; fold++)
        {
            sums.Add(labels, Run(stream, models[fold]), i => FoldOf(labels[i], models.Count) == fold);
        }

        return sums;
    }

    private PairModel Learn(List<TrainingRow> rows, string name) => GradientBoosting.Learn(rows, new BoostingOptions { Without = Without }, name);

    private List<TrainingRow> Rows(IReadOnlyList<LabelledStream> streams)
    {
        var rows = new List<TrainingRow>();
        foreach (var stream in streams)
        {
            var engine = new ClusterEngine(new ClusterResources(NoModel, background(stream.Language)), options);
            var storyOf = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var labelled in stream.Articles)
            {
                engine.Teach(labelled, storyOf, stream.Weight, rows);
            }
        }

        return rows;
    }
}
