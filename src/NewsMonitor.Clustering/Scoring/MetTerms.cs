using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>The terms of one kind that an article and a story have both, in the story's order; and the story's chief terms, which most of its members carry in title or lead. Memory that is used again.</summary>
internal sealed class MetTerms
{
    private MetTerm[] met = new MetTerm[160];
    private int[] chief = new int[160];
    private int metCount;
    private int chiefCount;

    /// <summary>The terms that both have.</summary>
    public ReadOnlySpan<MetTerm> Met => met.AsSpan(0, metCount);

    /// <summary>The places of the story's chief terms, ascending.</summary>
    public ReadOnlySpan<int> Chief => chief.AsSpan(0, chiefCount);

    /// <summary>Finds which of a story's terms the article has.</summary>
    public void Find(PlacedTerms article, TermSums story)
    {
        if (met.Length < story.Count)
        {
            met = new MetTerm[story.Count];
        }

        metCount = article.Meet(story.Ids, met);
        var weights = story.Weights;
        foreach (var term in Met)
        {
            Ahead.Fetch(in weights[term.InStory]);
        }
    }

    /// <summary>Finds the terms that at least half of a story's members carry in title or lead. Without a branch on each, for that could not be foreseen.</summary>
    public void FindChief(TermSums story, int size)
    {
        if (chief.Length < story.Count)
        {
            chief = new int[story.Count];
        }

        var least = Math.Max(1, (size + 1) / 2);
        var leading = story.Leading;
        var (to, count) = (chief, 0);
        for (var i = 0; i < leading.Length; i++)
        {
            to[count] = i;
            count += leading[i] >= least ? 1 : 0;
        }

        chiefCount = count;
    }
}
