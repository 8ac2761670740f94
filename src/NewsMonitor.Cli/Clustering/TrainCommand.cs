using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor train</c>: learns the model from labelled JSON lines, or measures what it would be on clusters held out.</summary>
internal static class TrainCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string[]>("--input") { Description = "Labelled JSON-lines files.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--output") { Description = "Where to write the model; nothing is written without it." };
        var folds = new Option<int>("--folds") { Description = "Into how many parts the clusters are put for holding out.", DefaultValueFactory = _ => 3 };
        var name = new Option<string>("--name") { Description = "The model's name.", DefaultValueFactory = _ => "trees" };
        var set = new Option<string[]>("--set") { Description = "A setting of the engine other than its default, as JoinScore=-1.5.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("train", "Learns the model from labelled articles; prints B-cubed scores on clusters held out.") { input, output, folds, name, set };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(output), parsed.GetValue(folds), parsed.GetValue(name)!, EngineSettings.Parse(parsed.GetValue(set) ?? [])));
        return command;
    }

    private static int Run(string[] inputs, string? output, int folds, string name, ClusterOptions options)
    {
        var watch = Stopwatch.StartNew();
        var files = new LabelledFiles(new TextAnalyzer());
        var sets = inputs.Select(path => (Name: Path.GetFileNameWithoutExtension(path), Rows: LabelledFiles.Rows(path))).ToList();
        var training = sets.SelectMany(set => TrainingVariants.Of(set.Name, set.Rows, files)).ToList();
        var trainer = new ModelTrainer(ClusterResources.LoadBackground, options);
        Console.Error.WriteLine($"{training.Count} streams, {training.Sum(stream => stream.Articles.Count)} articles, {watch.Elapsed.TotalSeconds:0.0} s");
        var models = trainer.TrainFolds(training, folds);
        Console.Error.WriteLine($"{folds} models, {watch.Elapsed.TotalSeconds:0.0} s");
        var provenance = new Dictionary<string, string>(StringComparer.Ordinal);
        Console.WriteLine("set\tarticles\tprecision\trecall\tf1");
        foreach (var (set, rows) in sets)
        {
            foreach (var (variant, streams) in TrainingVariants.Tests(set, rows, files))
            {
                var sums = new ScoreSums();
                foreach (var stream in streams)
                {
                    sums.Add(trainer.CrossValidate(stream, models));
                }

                var line = string.Create(CultureInfo.InvariantCulture, $"{variant}\t{sums.Articles}\t{sums.Precision:0.0000}\t{sums.Recall:0.0000}\t{sums.F1:0.0000}");
                Console.WriteLine(line);
                provenance["heldOut." + variant] = string.Create(CultureInfo.InvariantCulture, $"{sums.F1:0.000} of {sums.Articles}");
            }
        }

        Console.Error.WriteLine($"scored, {watch.Elapsed.TotalSeconds:0.0} s");
        if (output is not null)
        {
            File.WriteAllText(output, trainer.Train(training, name, folds, provenance).ToJson());
            Console.Error.WriteLine($"{output} written, {watch.Elapsed.TotalSeconds:0.0} s");
        }

        return Terminal.Done;
    }
}
