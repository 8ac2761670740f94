namespace NewsMonitor.Clustering;

/// <summary>A node of a tree that is being grown.</summary>
internal sealed class TreeNode(int[] rows, double lowest, double highest)
{
    /// <summary>The rows that come here.</summary>
    public int[] Rows { get; private set; } = rows;

    /// <summary>The sums of the rows' derivatives.</summary>
    public Histogram Sums { get => field ??= new Histogram(); set; }

    /// <summary>The bounds that directions set for values below here.</summary>
    public double Lowest { get; } = lowest;

    /// <inheritdoc cref="Lowest"/>
    public double Highest { get; } = highest;

    /// <summary>The node's own answer, used while it is a leaf.</summary>
    public double Value { get; set; }

    /// <summary>What the best split would gain; 0 for none.</summary>
    public double Gain { get; set; }

    /// <summary>The best split's feature.</summary>
    public int Feature { get; set; }

    /// <summary>The last bin that goes left.</summary>
    public int Bin { get; set; }

    /// <summary>The answers on the two sides of the best split.</summary>
    public double LeftValue { get; set; }

    /// <inheritdoc cref="LeftValue"/>
    public double RightValue { get; set; }

    /// <summary>The children's places; 0 while it is a leaf.</summary>
    public int Left { get; set; }

    /// <inheritdoc cref="Left"/>
    public int Right { get; set; }

    /// <summary>True while it has no children.</summary>
    public bool IsLeaf => Left == 0;

    /// <summary>Lets go of what only a leaf needs.</summary>
    public void Free()
    {
        Rows = [];
        Sums = null!;
    }
}
