namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    /// <summary>Puts a labelled article where it belongs, and hands out what the model would have seen: a row for each candidate.</summary>
    internal void Teach(LabelledArticle labelled, Dictionary<string, long> storyOf, float weight, List<TrainingRow> rows)
    {
        Begin(labelled.Article);
        var source = SourceOf(labelled.Article);
        var vector = builder.Build(labelled.Article, source);
        scorer.Set(vector);
        var known = storyOf.TryGetValue(labelled.Cluster, out var number) & stories.TryGet(number, out var story);
        foreach (var candidate in finder.Find(vector))
        {
            scorer.Measure(candidate.Story, candidate.Dots, row);
            rows.Add(new TrainingRow(Array.ConvertAll(row, value => (float)value), known && candidate.Story == story, labelled.Cluster, weight));
        }

        story = known ? story! : stories.Found(labelled.Article.Number, now);
        storyOf[labelled.Cluster] = story.Number;
        Put(labelled.Article, vector, source, story, scorer.Dots(story));
        Tidy();
    }

    /// <summary>Decides on a labelled article by its own model, and hands out a row for each candidate: right if most of that story has the article's label.</summary>
    internal void Practise(LabelledArticle labelled, LabelCounts labels, float weight, List<TrainingRow> rows)
    {
        var outcome = Assign(labelled.Article, candidates =>
        {
            foreach (var candidate in candidates)
            {
                scorer.Measure(candidate.Story, candidate.Dots, row);
                var right = string.Equals(labels.Majority(candidate.Story.Number), labelled.Cluster, StringComparison.Ordinal);
                rows.Add(new TrainingRow(Array.ConvertAll(row, value => (float)value), right, labelled.Cluster, weight));
            }
        });
        labels.Add(outcome.Story, labelled.Cluster);
        foreach (var merge in outcome.Merges)
        {
            labels.Merge(merge.From, merge.Into);
        }
    }
}
