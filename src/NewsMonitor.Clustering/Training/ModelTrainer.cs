using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>
/// Makes models from labelled streams, and measures them on what they have not seen. A model learns twice: from streams whose articles are put where they belong,
/// then also from streams that the first model has put into stories itself (a rehearsal, after Ross, Gordon and Bagnell, 2011), for those are what it meets in service.
/// </summary>
/// <param name="background">The background table of a language.</param>
/// <param name="streams">The streams to learn from.</param>
/// <param name="options">How the engine decides; the defaults when null.</param>
public sealed class ModelTrainer(Func<string, BackgroundTable> background, IReadOnlyList<LabelledStream> streams, ClusterOptions? options = null)
{
    private static readonly PairModel NoModel = new() { Name = "none" };

    private readonly Dictionary<string, BackgroundTable> tables = new(StringComparer.Ordinal);
    private List<TrainingRow>? taught;

    /// <summary>Features that models may not use, by name, for measuring what they earn. Default none.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>False to learn from rightly filled stories only, for measuring what the rehearsal earns. Default true.</summary>
    public bool Rehearses { get; init; } = true;

    /// <summary>Learns from all clusters of all sets.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="calibration">From scores to probabilities, from clusters held out.</param>
    /// <param name="provenance">Where the model comes from; kept with it.</param>
    public PairModel Train(string name, Reliability calibration, IReadOnlyDictionary<string, string> provenance)
    {
        var model = Learn(name, static (_, _) => true);
        return new PairModel { Name = name, Base = model.Base, Trees = model.Trees, Calibration = calibration.Curve, Provenance = provenance };
    }

    /// <summary>For each part of the clusters, a model that has seen only the others.</summary>
    public IReadOnlyList<PairModel> TrainFolds(int folds) =>
        [.. Enumerable.Range(0, folds).Select(fold => Learn($"fold-{fold}", (_, cluster) => FoldOf(cluster, folds) != fold))];

    /// <summary>A model that has seen all sets but one.</summary>
    public PairModel TrainWithout(string set) => Learn($"without-{set}", (other, _) => other != set);

    /// <summary>The part that a cluster is in.</summary>
    public static int FoldOf(string cluster, int folds) => (int)(StableHash.Place(cluster) % (ulong)folds);

    /// <summary>Streams the articles through an engine and answers with the story that holds each at the end.</summary>
    public long[] Run(LabelledStream stream, PairModel model)
    {
        var engine = EngineFor(stream, model);
        foreach (var labelled in stream.Articles)
        {
            engine.Assign(labelled.Article);
        }

        return [.. stream.Articles.Select(labelled => engine.StoryOf(labelled.Article.Number) ?? labelled.Article.Number)];
    }

    /// <summary>Scores a stream with one model.</summary>
    public ScoreSums Score(LabelledStream stream, PairModel model)
    {
        var sums = new ScoreSums();
        sums.Add(LabelsOf(stream), Run(stream, model));
        return sums;
    }

    /// <summary>Scores a stream by folds: the whole stream runs with each fold's model, and the clusters that it has not seen are counted.</summary>
    public ScoreSums CrossValidate(LabelledStream stream, IReadOnlyList<PairModel> models)
    {
        var labels = LabelsOf(stream);
        var sums = new ScoreSums();
        for (var fold = 0; fold < models.Count; fold++)
        {
            sums.Add(labels, Run(stream, models[fold]), i => FoldOf(labels[i], models.Count) == fold);
        }

        return sums;
    }

    /// <summary>Scores a stream by folds, each fold's clusters as a stream of their own: nothing that the model has seen is around. Easier than <see cref="CrossValidate"/>, for there is less to mix up with.</summary>
    public ScoreSums CrossValidateAlone(LabelledStream stream, IReadOnlyList<PairModel> models)
    {
        var sums = new ScoreSums();
        for (var fold = 0; fold < models.Count; fold++)
        {
            sums.Add(Score(stream with { Articles = [.. stream.Articles.Where(labelled => FoldOf(labelled.Cluster, models.Count) == fold)] }, models[fold]));
        }

        return sums;
    }

    /// <summary>What the models answered on clusters that they had not seen, as the stream ran.</summary>
    public IReadOnlyList<Answer> Answers(LabelledStream stream, IReadOnlyList<PairModel> models)
    {
        var answers = new List<Answer>();
        for (var fold = 0; fold < models.Count; fold++)
        {
            var engine = EngineFor(stream, models[fold]);
            var labels = new StoryLabels();
            foreach (var labelled in stream.Articles)
            {
                if (engine.Teach(labelled, labels, rehearsal: true, stream, rows: null) is { } answer && FoldOf(labelled.Cluster, models.Count) == fold)
                {
                    answers.Add(answer);
                }
            }
        }

        return answers;
    }

    private static string[] LabelsOf(LabelledStream stream) => [.. stream.Articles.Select(labelled => labelled.Cluster)];

    private ClusterEngine EngineFor(LabelledStream stream, PairModel model)
    {
        if (!tables.TryGetValue(stream.Language, out var table))
        {
            tables.Add(stream.Language, table = background(stream.Language));
        }

        return new ClusterEngine(new ClusterResources(model, table), options);
    }

    private PairModel Learn(string name, Func<string, string, bool> sees)
    {
        taught ??= Rows(streams, null);
        var rows = taught.Where(row => sees(row.Set, row.Cluster)).ToList();
        var model = Boost(rows, name);
        if (!Rehearses)
        {
            return model;
        }

        var own = Rows([.. streams.Where(stream => stream.Articles.Any(labelled => sees(stream.Set, labelled.Cluster)))], model);
        return Boost([.. rows, .. own.Where(row => sees(row.Set, row.Cluster))], name);
    }

    private PairModel Boost(List<TrainingRow> rows, string name) =>
        GradientBoosting.Learn(rows, new BoostingOptions { Without = Without }, name);

    // The rows that a model sees where articles are put by their labels; or, with a model, where it puts them.
    private List<TrainingRow> Rows(IReadOnlyList<LabelledStream> from, PairModel? own)
    {
        var rows = new List<TrainingRow>();
        foreach (var stream in from)
        {
            var engine = EngineFor(stream, own ?? NoModel);
            var labels = new StoryLabels();
            foreach (var labelled in stream.Articles)
            {
                engine.Teach(labelled, labels, own is not null, stream, rows);
            }
        }

        return rows;
    }
}
