using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary>Runs a partition's log again from its beginning, and compares every decision with the recorded one: the same log must give the same stories. Entries go in order.</summary>
internal sealed class LogVerifier(PartitionKey partition, TextAnalyzer analyzer, ClusterOptions options) : IDisposable
{
    private const int MostNamed = 20;
    private readonly ClusterEngine _engine = new(ClusterResources.Load(partition.Language), options);
    private readonly List<string> _first = [];
    private readonly VectorFile _vectors = new();

    /// <summary>How many decisions were compared.</summary>
    public int Decisions { get; private set; }

    /// <summary>How many of them are analysts' commands.</summary>
    public int Commands { get; private set; }

    /// <summary>How many differ.</summary>
    public int Differing { get; private set; }

    /// <summary>The first that differ, in words.</summary>
    public IReadOnlyList<string> First => _first;

    /// <summary>Takes the next entry.</summary>
    public void Take(LogRow row)
    {
        if (row.Kind == "tick")
        {
            _engine.Tick(row.At);
        }
        else if (row.Kind is "offer" or "answer" or "adopt" or "pin" or "unpin")
        {
            Hear(row);
        }
        else if (row is { Kind: "article", StoryId: not null })
        {
            // An article without a decision went to quarantine or to another log; the engine never saw it.
            var outcome = _engine.Assign(Read(row));
            _vectors.Add(row.Position, outcome.Vector);
            Compare(row, outcome);
        }
        else if (row.Command is { Refused: null } command)
        {
            Obey(row, command);
        }
    }

    /// <summary>Gives up what was kept of the articles.</summary>
    public void Dispose() => _vectors.Dispose();

    /// <summary>What another part wrote: where an offered story is here is decided again, the rest is done again as recorded.</summary>
    private void Hear(LogRow row)
    {
        if (row is { Kind: "offer", Offered: { } offered })
        {
            var match = _engine.Match(StoryOffer.Read(row.Position, Convert.FromBase64String(offered)));
            Same(row, row.Outcome ?? "nothing", match is { } found ? Id(found.Story) : "nothing", $"offer of {row.About}");
        }
        else if (row is { Kind: "adopt", StoryId: { } home, Outcome: null })
        {
            var outcome = _engine.Replay(Read(row), new StoryId(home).Position, []);
            _vectors.Add(row.Position, outcome.Vector);
        }
        else if (row is { Kind: "answer" or "pin" or "unpin", Outcome: { } steps } && steps.StartsWith('['))
        {
            foreach (var step in AnalystStep.Read(steps))
            {
                _engine.Apply(step, _vectors.Read);
            }
        }
    }

    private ClusterArticle Read(LogRow row) => new(row.Position, analyzer.Analyze(row.Title ?? "", row.Body ?? "", partition.Language), row.EffectiveAt, row.CopyOfPosition, row.Source);

    private void Obey(LogRow row, CommandRow command)
    {
        Commands++;
        var outcomes = AnalystStep.Read(command.Steps.GetRawText()).Select(step => _engine.Apply(step, _vectors.Read)).ToList();
        // What goes to another part of the language ends here; where it went is as recorded.
        var gone = command.Merges.Where(m => new StoryId(m[1]).Partition != partition).ToDictionary(m => m[0], m => m[1], StringComparer.Ordinal);
        var moves = outcomes.SelectMany(o => o.Moves.Where(m => m.Into < 0 ? !gone.ContainsKey(Id(m.From)) : !o.Ended.Contains(m.From)).GroupBy(m => (m.From, m.Into))
            .Select(g => $"{g.Count()} from {Id(g.Key.From)} into {(g.Key.Into < 0 ? "" : Id(g.Key.Into))}"));
        var merges = outcomes.SelectMany(o => o.Merges.Select(m => (m.From, Into: Id(m.Into)))
                .Concat(o.Moves.Where(m => o.Ended.Contains(m.From)).Select(m => (m.From, Into: m.Into < 0 ? gone.GetValueOrDefault(Id(m.From), "") : Id(m.Into))).Where(m => m.Into.Length > 0).Distinct()))
            .Select(m => $"{Id(m.From)} into {m.Into}");
        Same(
            row,
            string.Join(", ", command.Moves.Select(m => $"{m.Count} from {m.From} into {(m.Into is { } into && new StoryId(into).Partition == partition ? into : "")}").Concat(command.Merges.Select(m => $"{m[0]} into {m[1]}"))),
            string.Join(", ", moves.Concat(merges)),
            $"{command.Kind} by {command.By}");
    }

    private void Compare(LogRow row, ClusterOutcome outcome)
    {
        var recorded = Said(row.StoryId!, row.Merges.Select(m => (m[0], m[1])));
        var found = Said(Id(outcome.Story), outcome.Merges.Select(m => (Id(m.From), Id(m.Into))));
        Same(row, recorded, found, row.Title);
    }

    private void Same(LogRow row, string recorded, string found, string? what)
    {
        Decisions++;
        if (recorded == found)
        {
            return;
        }

        Differing++;
        if (_first.Count < MostNamed)
        {
            _first.Add($"{partition} position {row.Position}: recorded {recorded}, now {found} ({PlainText.Short(what, 60)})");
        }
    }

    private string Id(long position) => StoryId.Founded(partition, position).Value;

    private static string Said(string story, IEnumerable<(string From, string Into)> merges) => story + string.Concat(merges.Select(m => $", {m.From} into {m.Into}"));
}
