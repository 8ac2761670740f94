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
}
