using System.CommandLine;
using System.Globalization;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor ablate</c>: shows what each ingredient of the engine earns, on clusters held out.</summary>
internal static class AblateCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var input = new Option<string[]>("--input") { Description = "Labelled JSON-lines files.", Required = true, AllowMultipleArgumentsPerToken = true };
        var table = new Option<string?>("--table") { Description = "Where to write the scores as a Markdown table." };
        var folds = new Option<int>("--folds") { Description = "Into how many parts the clusters are put for holding out.", DefaultValueFactory = _ => 2 };
        var only = new Option<string[]>("--only") { Description = "The sets and variants to score; all without it.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("ablate", "Trains and scores the engine without each of its ingredients; prints B-cubed F1 by set.") { input, table, folds, only };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(table), parsed.GetValue(folds), parsed.GetValue(only) ?? []));
        return command;
    }

    private static int Run(string[] inputs, string? table, int folds, string[] only)
    {
        var sets = new LabelledSets(inputs);
        var tests = sets.Tests.Where(test => only.Length == 0 || only.Contains(test.Name, StringComparer.Ordinal)).ToList();
        var names = tests.ConvertAll(test => test.Name);
        var rows = new List<(string Name, double[] Scores)>();
        Console.WriteLine($"without\t{string.Join('\t', names)}");
        foreach (var ablation in Ablation.All)
        {
            var trainer = ablation.Trainer(sets.Training);
            var models = trainer.TrainFolds(folds);
            rows.Add((ablation.Name, [.. tests.Select(test => test.Score(stream => trainer.CrossValidate(stream, models)).F1)]));
            Console.WriteLine(string.Join('\t', rows[^1].Scores.Select(score => score.ToString("0.000", CultureInfo.InvariantCulture)).Prepend(ablation.Name)));
        }

        if (table is not null)
        {
            File.WriteAllText(table, Markdown($"newsmonitor ablate --folds {folds} --input {string.Join(' ', inputs.Select(Path.GetFileName))} --only {string.Join(' ', names)} --table FILE", names, rows));
        }

        return Terminal.Done;
    }

    private static string Markdown(string command, List<string> names, List<(string Name, double[] Scores)> rows)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine("# What each ingredient earns");
        text.WriteLine();
        text.WriteLine($"B-cubed F1 on clusters held out, trained anew without the ingredient; below the first row, the difference to it. Made by `{command}`.");
        text.WriteLine();
        text.WriteLine($"| | {string.Join(" | ", names)} | mean |");
        text.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---|", names.Count + 1))}");
        foreach (var (name, scores) in rows)
        {
            var whole = name == rows[0].Name;
            var cells = scores.Append(scores.Average()).Zip(rows[0].Scores.Append(rows[0].Scores.Average()), (score, first) =>
                (whole ? score : score - first).ToString(whole ? "0.000" : "+0.000;−0.000;0.000", CultureInfo.InvariantCulture));
            text.WriteLine($"| {name} | {string.Join(" | ", cells)} |");
        }

        return text.ToString();
    }
}
