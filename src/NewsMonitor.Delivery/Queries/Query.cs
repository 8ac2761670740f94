namespace NewsMonitor.Delivery.Queries;

/// <summary>
/// What a reader asks for: one language for search, filter, stream and watch. Words and "phrases", AND OR NOT -x ( ), near/5, prefix*,
/// fields as <c>title:</c>, conditions as <c>articles&gt;=5</c>, dates as <c>after:2026-01-31</c>.
/// </summary>
/// <param name="Root">What must hold; null for the empty query, which holds for everything.</param>
public sealed record Query(QueryNode? Root)
{
    /// <summary>The query that holds for everything.</summary>
    public static Query Everything { get; } = new((QueryNode?)null);

    /// <summary>Reads a query; the empty one holds for everything.</summary>
    public static QueryParse Parse(string? text)
    {
        var query = text ?? "";
        if (query.Length > QueryLimits.Length)
        {
            return new QueryParse(null, new QueryFault(QueryLimits.Length, query.Length - QueryLimits.Length, $"The query has {query.Length} characters", $"at most {QueryLimits.Length} are allowed"));
        }

        var (tokens, fault) = QueryLexer.Read(query);
        if (fault is not null)
        {
            return new QueryParse(null, fault);
        }

        if (tokens.Count == 1)
        {
            return new QueryParse(Everything, null);
        }

        var parser = new QueryParser(tokens);
        return parser.Read() is { } root ? new QueryParse(new Query(root), null) : new QueryParse(null, parser.Fault);
    }

    /// <summary>True when the query leaves out next to nothing: it has no part that something must have, only what must be absent or what every story has.</summary>
    public bool HoldsForNearlyEverything => Root is null || !Demands(Root);

    /// <summary>The normal form: reading it gives the same query.</summary>
    public override string ToString() => Root is null ? "" : QueryPrinter.Print(Root);

    private static bool Demands(QueryNode node) => node switch
    {
        AllOf all => all.Parts.Any(Demands),
        AnyOf any => any.Parts.All(Demands),
        Without => false,
        Compares compares => Demands(compares),
        _ => true,
    };

    /// <summary>Every story has an article, no fewer than no outlets, and an age.</summary>
    private static bool Demands(Compares condition) => condition.Comparison switch
    {
        QueryComparison.AtLeast => condition.Value > (condition.Metric == QueryMetric.Articles ? 1 : 0),
        QueryComparison.More => condition.Value >= (condition.Metric == QueryMetric.Articles ? 1 : 0),
        QueryComparison.Equal => true,
        _ => condition.Metric == QueryMetric.Age,
    };
}
