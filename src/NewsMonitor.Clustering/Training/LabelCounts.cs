namespace NewsMonitor.Clustering;

/// <summary>Which labels a story's articles have, while an engine learns from its own stories.</summary>
internal sealed class LabelCounts
{
    private readonly Dictionary<long, SortedDictionary<string, int>> counts = [];

    /// <summary>The label that most of a story's articles have; the first by name of several.</summary>
    public string? Majority(long story) => counts.TryGetValue(story, out var labels) ? labels.MaxBy(label => label.Value).Key : null;

    /// <summary>Counts an article.</summary>
    public void Add(long story, string label)
    {
        if (!counts.TryGetValue(story, out var labels))
        {
            counts.Add(story, labels = new(StringComparer.Ordinal));
        }

        labels[label] = labels.GetValueOrDefault(label) + 1;
    }

    /// <summary>One story became part of another.</summary>
    public void Merge(long from, long into)
    {
        foreach (var (label, count) in counts.GetValueOrDefault(from) ?? [])
        {
            counts[into][label] = counts[into].GetValueOrDefault(label) + count;
        }

        counts.Remove(from);
    }
}
