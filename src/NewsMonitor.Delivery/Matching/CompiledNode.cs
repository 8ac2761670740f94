namespace NewsMonitor.Delivery.Matching;

/// <summary>A query's part, ready to be asked of a story whose satisfied leaves are known.</summary>
internal abstract record CompiledNode
{
    /// <summary>True when it holds.</summary>
    public abstract bool Holds(HashSet<int> satisfied, MatchStory story);

    /// <summary>Words: a leaf.</summary>
    internal sealed record Words(int Leaf) : CompiledNode
    {
        public override bool Holds(HashSet<int> satisfied, MatchStory story) => satisfied.Contains(Leaf);
    }

    /// <summary>A condition.</summary>
    internal sealed record Condition(Queries.QueryNode Node) : CompiledNode
    {
        public override bool Holds(HashSet<int> satisfied, MatchStory story) => Conditions.Hold(Node, story);
    }

    /// <summary>All parts.</summary>
    internal sealed record All(CompiledNode[] Parts) : CompiledNode
    {
        public override bool Holds(HashSet<int> satisfied, MatchStory story)
        {
            foreach (var part in Parts)
            {
                if (!part.Holds(satisfied, story))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>At least one part.</summary>
    internal sealed record Any(CompiledNode[] Parts) : CompiledNode
    {
        public override bool Holds(HashSet<int> satisfied, MatchStory story)
        {
            foreach (var part in Parts)
            {
                if (part.Holds(satisfied, story))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Not the part.</summary>
    internal sealed record None(CompiledNode Part) : CompiledNode
    {
        public override bool Holds(HashSet<int> satisfied, MatchStory story) => !Part.Holds(satisfied, story);
    }
}
