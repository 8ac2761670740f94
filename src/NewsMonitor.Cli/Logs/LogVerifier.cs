using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary>Runs a partition's log again from its beginning, and compares every decision with the recorded one: the same log must give the same stories. Entries go in order.</summary>
internal sealed class LogVerifier(PartitionKey partition, TextAnalyzer analyzer)
{
    private const int MostNamed = 20;
    private readonly ClusterEngine _engine = new(ClusterResources.Load(partition.Name));
    private readonly List<string> _first = [];

    /// <summary>How many decisions were compared.</summary>
    public int Decisions { get; private set; }

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
        else if (row is { Kind: "article", StoryId: not null })
        {
            // An article without a decision went to quarantine; the engine never saw it.
            Compare(row, _engine.Assign(new ClusterArticle(row.Position, analyzer.Analyze(row.Title ?? "", row.Body ?? "", partition.Name), row.EffectiveAt, row.CopyOfPosition, row.Source)));
        }
    }

    private void Compare(LogRow row, ClusterOutcome outcome)
    {
        Decisions++;
        var recorded = Said(row.StoryId!, row.Merges.Select(m => (m[0], m[1])));
        var found = Said(Id(outcome.Story), outcome.Merges.Select(m => (Id(m.From), Id(m.Into))));
        if (recorded == found)
        {
            return;
        }

        Differing++;
        if (_first.Count < MostNamed)
        {
            _first.Add($"{partition} position {row.Position}: recorded {recorded}, now {found} ({PlainText.Short(row.Title, 60)})");
        }
    }

    private string Id(long position) => StoryId.Founded(partition, position).Value;

    private static string Said(string story, IEnumerable<(string From, string Into)> merges) => story + string.Concat(merges.Select(m => $", {m.From} into {m.Into}"));
}
