namespace NewsMonitor.Clustering;

/// <summary>Which labels the articles of each story have, while a labelled stream runs.</summary>
internal sealed class StoryLabels
{
    private readonly Dictionary<long, SortedDictionary<string, int>> counts = [];
    private readonly Dictionary<string, long> lastOf = new(StringComparer.Ordinal);

    /// <summary>The label that most of a story's articles have; ties to the first in order.</summary>
    public string? Of(long story) => counts.TryGetValue(story, out var labels) ? labels.MaxBy(label => label.Value).Key : null;

    /// <summary>The story that last got an article of a label.</summary>
    public long? StoryOf(string label) => lastOf.TryGetValue(label, out var story) ? story : null;

    /// <summary>Counts an article.</summary>
    public void Add(long story, string label) => Add(story, label, 1);

    /// <summary>One story has become part of another.</summary>
    public void Merge(StoryMerge merge)
    {
        if (counts.Remove(merge.From, out var labels))
        {
            foreach (var (label, count) in labels)
            {
                Add(merge.Into, label, count);
            }
        }
    }

    private void Add(long story, string label, int count)
    {
        if (!counts.TryGetValue(story, out var labels))
        {
            counts.Add(story, labels = new(StringComparer.Ordinal));
        }

        labels[label] = labels.GetValueOrDefault(label) + count;
        lastOf[label] = story;
    }
}
