namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    // Of wrong candidates far down the list, one in so many becomes a row and counts as that many.
    private const int AllRows = 4;
    private const int EasyRows = 4;

    /// <summary>
    /// Takes a labelled article and hands out what the model sees: a row for each candidate, right when most of the story's articles have the article's label.
    /// The article is put where it belongs; or, in a rehearsal, where the engine's own model puts it, so that a model also learns from stories that are not whole or not pure.
    /// </summary>
    /// <returns>What the engine's model says of its best candidate; null when there is none.</returns>
    internal Answer? Teach(LabelledArticle labelled, StoryLabels labels, bool rehearsal, LabelledStream stream, List<TrainingRow>? rows)
    {
        Begin(labelled.Article);
        var source = SourceOf(labelled.Article);
        var vector = builder.Build(labelled.Article, source);
        var candidates = Score(vector);
        var best = Best(candidates, besides: null);
        Answer? answer = best is { } said ? new Answer(said.Score, labels.Of(said.Story.Number) == labelled.Cluster) : null;
        Hand(labelled, labels, candidates, stream, rows);

        Story? story = null;
        List<Story> others = [];
        if (!rehearsal)
        {
            story = labels.StoryOf(labelled.Cluster) is { } number && stories.TryGet(number, out var known) ? known : null;
        }
        else if (best is { } b && b.Score >= options.JoinScore)
        {
            story = b.Story;
            others = Others(candidates, story);
        }

        story ??= stories.Found(labelled.Article.Number, now);
        labels.Add(story.Number, labelled.Cluster);
        Put(labelled.Article, vector, source, story, scorer.Dots(story));
        foreach (var merge in Repair(story, others))
        {
            labels.Merge(merge);
        }

        Tidy();
        return answer;
    }

    private void Hand(LabelledArticle labelled, StoryLabels labels, List<Candidate> candidates, LabelledStream stream, List<TrainingRow>? rows)
    {
        for (var i = 0; rows is not null && i < candidates.Count; i++)
        {
            var right = labels.Of(candidates[i].Story.Number) == labelled.Cluster;
            var whole = right || i < AllRows;
            if (whole || (labelled.Article.Number + i) % EasyRows == 0)
            {
                scorer.Measure(candidates[i].Story, candidates[i].Meeting, candidates[i].Dots, row);
                rows.Add(new TrainingRow(Array.ConvertAll(row, value => (float)value), right, labelled.Cluster, whole ? stream.Weight : stream.Weight * EasyRows, stream.Set));
            }
        }
    }
}
