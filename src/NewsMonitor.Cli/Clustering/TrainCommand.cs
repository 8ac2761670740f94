using System.CommandLine;
using System.Globalization;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor train</c>: learns the model from labelled JSON lines, and measures what it would be on clusters and sets held out.</summary>
internal static class TrainCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string[]>("--input") { Description = "Labelled JSON-lines files.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--output") { Description = "Where to write the model; nothing is written without it." };
        var table = new Option<string?>("--table") { Description = "Where to write the scores as a Markdown table." };
        var folds = new Option<int>("--folds") { Description = "Into how many parts the clusters are put for holding out.", DefaultValueFactory = _ => 2 };
        var name = new Option<string>("--name") { Description = "The model's name.", DefaultValueFactory = _ => "trees" };
        var date = new Option<string?>("--date") { Description = "The day of training, for the model's provenance." };
        var set = new Option<string[]>("--set") { Description = "A setting of the engine other than its default, as JoinScore=-1.5.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("train", "Learns the model from labelled articles; prints B-cubed scores on clusters and sets held out.") { input, output, table, folds, name, date, set };
        command.SetAction(parsed => Run(
            parsed.GetValue(input)!,
            parsed.GetValue(output),
            parsed.GetValue(table),
            parsed.GetValue(folds),
            (parsed.GetValue(name)!, parsed.GetValue(date)),
            EngineSettings.Parse(parsed.GetValue(set) ?? [])));
        return command;
    }

    private static int Run(string[] inputs, string? output, string? table, int folds, (string Name, string? Date) model, ClusterOptions options)
    {
        var sets = new LabelledSets(inputs);
        Console.Error.WriteLine($"{sets.Training.Count} streams, {sets.Training.Sum(stream => stream.Articles.Count)} articles");
        var trainer = new ModelTrainer(ClusterResources.LoadBackground, sets.Training, options);
        var models = trainer.TrainFolds(folds);
        Console.Error.WriteLine($"{folds} models");
        var scores = new HeldOutScores(sets, trainer, models);
        Console.WriteLine("set\tarticles\tprecision\trecall\tf1\talone\totherSets");
        foreach (var row in scores.Rows)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Name}\t{row.Folds.Articles}\t{row.Folds.Precision:0.0000}\t{row.Folds.Recall:0.0000}\t{row.Folds.F1:0.0000}\t{row.Alone.F1:0.0000}\t{row.Strange?.F1:0.0000}"));
        }

        if (table is not null)
        {
            File.WriteAllText(table, scores.Markdown($"newsmonitor train --folds {folds} --input {string.Join(' ', inputs.Select(Path.GetFileName))} --table FILE", folds));
        }

        if (output is not null)
        {
            File.WriteAllText(output, trainer.Train(model.Name, scores.Reliability, Provenance(sets, scores, folds, model.Date)).ToJson());
            Console.Error.WriteLine($"{output} written");
        }

        return Terminal.Done;
    }

    private static Dictionary<string, string> Provenance(LabelledSets sets, HeldOutScores scores, int folds, string? date)
    {
        var provenance = new Dictionary<string, string>(sets.Provenance, StringComparer.Ordinal)
        {
            ["heldOut"] = $"B-cubed F1 of {folds} folds over clusters, whole streams",
        };
        if (date is not null)
        {
            provenance["date"] = date;
        }

        foreach (var row in scores.Rows)
        {
            provenance["heldOut." + row.Name] = string.Create(CultureInfo.InvariantCulture, $"{row.Folds.F1:0.000} of {row.Folds.Articles}");
        }

        return provenance;
    }
}
