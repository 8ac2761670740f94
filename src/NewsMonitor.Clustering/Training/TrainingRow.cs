namespace NewsMonitor.Clustering;

/// <summary>One pair of article and candidate story, with the answer.</summary>
/// <param name="Features">The features, in the order of <see cref="FeatureNames.All"/>.</param>
/// <param name="Right">True when the story is the article's.</param>
/// <param name="Cluster">The article's label: folds are made of labels.</param>
/// <param name="Set">The set that it comes from.</param>
/// <param name="Weight">What the row counts for.</param>
internal sealed record TrainingRow(float[] Features, bool Right, string Cluster, float Weight, string Set);
