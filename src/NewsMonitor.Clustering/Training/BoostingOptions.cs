namespace NewsMonitor.Clustering;

/// <summary>How the ensemble is grown.</summary>
internal sealed record BoostingOptions
{
    /// <summary>How many trees. Default 120.</summary>
    public int Trees { get; init; } = 120;

    /// <summary>Leaves per tree at most. Default 8.</summary>
    public int Leaves { get; init; } = 8;

    /// <summary>The share of each tree's answer that is used. Default 0.1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>The least sum of second derivatives in a leaf. Default 10.</summary>
    public double LeastHessian { get; init; } = 10;

    /// <summary>Ridge on leaf values. Default 5.</summary>
    public double Ridge { get; init; } = 5;

    /// <summary>Features that are not to be used, by name, for measuring what they earn. Default none.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>Into how many bins a feature's values are sorted, at most 255. Default 127.</summary>
    public int Bins { get; init; } = 127;
}
