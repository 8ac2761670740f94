using NewsMonitor.Delivery.Queries;

namespace NewsMonitor.Delivery.Matching;

/// <summary>Decides the parts of a query that ask about a story's numbers, phase and times. Pure.</summary>
internal static class Conditions
{
    /// <summary>True for a part that is decided here, not by words.</summary>
    public static bool Is(QueryNode node) => node is Compares or InPhase or Published;

    /// <summary>True when it holds.</summary>
    public static bool Hold(QueryNode condition, MatchStory story) => condition switch
    {
        InPhase phase => phase.Phase == story.Phase,
        Published published => published.IsAfter ? story.LastAt >= published.Time : story.FirstAt < published.Time,
        Compares compares => Compare(Number(compares.Metric, story), compares.Comparison, compares.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "no condition"),
    };

    private static double Number(QueryMetric metric, MatchStory story) => metric switch
    {
        QueryMetric.Articles => story.Articles,
        QueryMetric.Outlets => story.Outlets,
        QueryMetric.Origins => story.Origins,
        QueryMetric.Momentum => story.Momentum,
        _ => (story.At - story.FirstAt).TotalSeconds,
    };

    private static bool Compare(double number, QueryComparison comparison, double value) => comparison switch
    {
        QueryComparison.Less => number < value,
        QueryComparison.AtMost => number <= value,
        QueryComparison.More => number > value,
        QueryComparison.AtLeast => number >= value,
        _ => number.Equals(value),
    };
}
