using System.Globalization;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>What models score on clusters that they have not seen, and on sets that they have not seen.</summary>
internal sealed class HeldOutScores
{
    private readonly List<HeldOutScore> rows = [];

    /// <summary>Measures by folds; and, where there are several sets, each set with a model of the others.</summary>
    public HeldOutScores(LabelledSets sets, ModelTrainer trainer, IReadOnlyList<PairModel> models)
    {
        var strangers = sets.Names.Count() > 1 ? sets.Names.ToDictionary(set => set, trainer.TrainWithout, StringComparer.Ordinal) : [];
        foreach (var test in sets.Tests)
        {
            rows.Add(new HeldOutScore(
                test.Name,
                test.Score(stream => trainer.CrossValidate(stream, models)),
                test.Score(stream => trainer.CrossValidateAlone(stream, models)),
                strangers.TryGetValue(test.Set, out var model) ? test.Score(stream => trainer.Score(stream, model)) : null));
        }

        Reliability = new Reliability([.. sets.Tests.SelectMany(test => test.Streams).SelectMany(stream => trainer.Answers(stream, models))]);
    }

    /// <summary>The scores, by set and variant.</summary>
    public IReadOnlyList<HeldOutScore> Rows => rows;

    /// <summary>The curve from scores to probabilities, and whether it tells the truth.</summary>
    public Reliability Reliability { get; }

    /// <summary>The table that is checked in.</summary>
    public string Markdown(string command, int folds)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine("# Clustering on what was held out");
        text.WriteLine();
        text.WriteLine($"B-cubed, gold within a language, one setting for all. Made by `{command}`; the shipped model has learnt from all clusters of all sets.");
        text.WriteLine();
        text.WriteLine($"- **precision, recall, F1**: {folds} folds over clusters; the whole stream runs with the model of each fold, and the clusters that this model has not seen are counted.");
        text.WriteLine("- **alone**: F1 where the clusters that a model has not seen are a stream of their own.");
        text.WriteLine("- **other sets**: F1 with a model that has seen only the other sets.");
        text.WriteLine("- `-undated`: without dates. `-titles`: without bodies. `-mixed`: without the bodies of a random half. `-slow`: time stretched by three. `-lower`: titles in lower case, undated.");
        text.WriteLine();
        text.WriteLine("| set | articles | precision | recall | F1 | alone | other sets |");
        text.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var row in rows)
        {
            text.WriteLine($"| {row.Name} | {row.Folds.Articles} | {row.Folds.Precision:0.000} | {row.Folds.Recall:0.000} | {row.Folds.F1:0.000} | {row.Alone.F1:0.000} | {row.Strange?.F1:0.000} |");
        }

        text.WriteLine();
        text.WriteLine("## Reliability");
        text.WriteLine();
        text.WriteLine($"That the best candidate is the right story: what is stated, and what is true, on clusters held out and answers that the curve was not fitted to. Mean distance {Reliability.Error:0.000}.");
        text.WriteLine();
        text.WriteLine("| stated | answers | stated on average | right |");
        text.WriteLine("|---|---|---|---|");
        foreach (var (from, count, stated, right) in Reliability.Tenths)
        {
            text.WriteLine($"| {from:0.0}–{from + 0.1:0.0} | {count} | {stated:0.000} | {right:0.000} |");
        }

        return text.ToString();
    }
}

/// <summary>The scores of a set or variant.</summary>
/// <param name="Name">The set or variant.</param>
/// <param name="Folds">By folds over clusters, the whole stream around.</param>
/// <param name="Alone">By folds over clusters, alone.</param>
/// <param name="Strange">With a model of the other sets; null when there are none.</param>
internal sealed record HeldOutScore(string Name, ScoreSums Folds, ScoreSums Alone, ScoreSums? Strange);
