using NewsMonitor.Delivery.Queries;

namespace NewsMonitor.Delivery.Matching;

/// <summary>
/// What must hold for a query to hold: parts of which at least one is satisfied whenever the query is. A query is asked only of stories that satisfy one.
/// Of the parts of a conjunction the rarest is chosen; a disjunction needs those of all its parts. Pure.
/// </summary>
internal static class Anchors
{
    private const double Condition = 5_000;

    /// <summary>The anchors, words or conditions; null for a query that can hold where nothing is satisfied.</summary>
    /// <param name="node">The query's part.</param>
    /// <param name="met">How often words are met, as far as it is known: what is met often is a poor anchor.</param>
    public static IReadOnlyList<QueryNode>? Of(QueryNode node, Func<QueryNode, int> met) => Find(node, met)?.Nodes;

    private static Choice? Find(QueryNode node, Func<QueryNode, int> met) => node switch
    {
        AllOf all => all.Parts.Select(part => Find(part, met)).Where(choice => choice is not null).MinBy(choice => choice!.Cost),
        AnyOf any => Together([.. any.Parts.Select(part => Find(part, met))]),
        Without => null,
        Holds holds => new Choice([node], met(node) + Expected(holds.Field, holds.Pattern)),
        Near near => new Choice([node], met(node) + Math.Min(Expected(near.Field, near.Left), Expected(near.Field, near.Right))),
        _ => new Choice([node], Condition),
    };

    private static Choice? Together(Choice?[] parts) =>
        parts.Any(part => part is null) ? null : new Choice([.. parts.SelectMany(part => part!.Nodes)], parts.Sum(part => part!.Cost));

    /// <summary>A guess at how often it is met while nothing is known: long words and phrases are rare, languages common.</summary>
    private static double Expected(QueryField field, WordPattern pattern) => field switch
    {
        QueryField.Lang => Condition / 2,
        QueryField.Source or QueryField.Feed => 200,
        _ => (pattern.IsPrefix ? 60.0 : 20.0) / Math.Max(1, pattern.Text.Length),
    };

    private sealed record Choice(IReadOnlyList<QueryNode> Nodes, double Cost);
}
