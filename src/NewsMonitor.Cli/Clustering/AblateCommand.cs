using System.CommandLine;
using System.Globalization;
using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor ablate</c>: shows what each ingredient of the engine earns, on clusters held out.</summary>
internal static class AblateCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string[]>("--input") { Description = "Labelled JSON-lines files.", Required = true, AllowMultipleArgumentsPerToken = true };
        var folds = new Option<int>("--folds") { Description = "Into how many parts the clusters are put for holding out.", DefaultValueFactory = _ => 2 };
        var command = new Command("ablate", "Trains and scores the engine without each of its ingredients; prints B-cubed F1 by set.") { input, folds };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(folds)));
        return command;
    }

    private static int Run(string[] inputs, int folds)
    {
        var files = new LabelledFiles(new TextAnalyzer());
        var sets = inputs.Select(path => (Name: Path.GetFileNameWithoutExtension(path), Rows: LabelledFiles.Rows(path))).ToList();
        var training = sets.SelectMany(set => TrainingVariants.Of(set.Name, set.Rows, files)).ToList();
        var tests = sets.SelectMany(set => TrainingVariants.Tests(set.Name, set.Rows, files)).ToList();
        Console.WriteLine($"without\t{string.Join('\t', tests.Select(test => test.Name))}");
        foreach (var ablation in Ablation.All)
        {
            var trainer = new ModelTrainer(
                language => ablation.Background ? ClusterResources.LoadBackground(language) : BackgroundTable.None,
                EngineSettings.Parse(ablation.Settings))
            {
                Without = ablation.Without,
            };
            var models = trainer.TrainFolds(training, folds);
            var scores = tests.Select(test => Score(trainer, test.Streams, models).ToString("0.000", CultureInfo.InvariantCulture));
            Console.WriteLine($"{ablation.Name}\t{string.Join('\t', scores)}");
        }

        return Terminal.Done;
    }

    private static double Score(ModelTrainer trainer, List<LabelledStream> streams, IReadOnlyList<PairModel> models)
    {
        var sums = new ScoreSums();
        foreach (var stream in streams)
        {
            sums.Add(trainer.CrossValidate(stream, models));
        }

        return sums.F1;
    }
}
