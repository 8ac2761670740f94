namespace NewsMonitor.Delivery.Queries;

/// <summary>How large a query may be.</summary>
public static class QueryLimits
{
    /// <summary>Characters: 2,000.</summary>
    public const int Length = 2_000;

    /// <summary>Words, conditions and operators together: 200.</summary>
    public const int Parts = 200;

    /// <summary>Parentheses and negations within each other: 32.</summary>
    public const int Depth = 32;

    /// <summary>The widest <c>near/N</c>: 50 words.</summary>
    public const int Distance = 50;
}
