namespace NewsMonitor.Clustering;

/// <summary>B-cubed precision and recall (Bagga and Baldwin, 1998; Amigó et al., 2009), every article counting the same, summed over streams.</summary>
public sealed class ScoreSums
{
    private double precision;
    private double recall;

    /// <summary>How many articles were counted.</summary>
    public int Articles { get; private set; }

    /// <summary>The share of an article's story that has its label, on average.</summary>
    public double Precision => precision / Math.Max(1, Articles);

    /// <summary>The share of an article's label that is in its story, on average.</summary>
    public double Recall => recall / Math.Max(1, Articles);

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Counts a stream.</summary>
    /// <param name="labels">The label of each article.</param>
    /// <param name="stories">The story of each article.</param>
    /// <param name="counts">Which articles to average over; all of them are looked at.</param>
    public void Add<T>(IReadOnlyList<string> labels, IReadOnlyList<T> stories, Func<int, bool>? counts = null)
        where T : notnull
    {
        var byLabel = Sizes(labels);
        var byStory = Sizes(stories);
        var byBoth = Sizes([.. labels.Zip(stories)]);
        for (var i = 0; i < labels.Count; i++)
        {
            if (counts?.Invoke(i) != false)
            {
                double both = byBoth[(labels[i], stories[i])];
                precision += both / byStory[stories[i]];
                recall += both / byLabel[labels[i]];
                Articles++;
            }
        }
    }

    /// <summary>Adds what another has counted.</summary>
    public void Add(ScoreSums other)
    {
        precision += other.precision;
        recall += other.recall;
        Articles += other.Articles;
    }

    private static Dictionary<T, int> Sizes<T>(IReadOnlyList<T> items)
        where T : notnull => items.GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
}
