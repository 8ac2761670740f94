using NewsMonitor.Delivery.Queries;

namespace NewsMonitor.Delivery.Matching;

/// <summary>What must be read of a story before a query can be decided. Pure.</summary>
/// <param name="Articles">Its articles: the query asks about their words or labels.</param>
/// <param name="Told">What it tells: the query asks about names, quotations or origins.</param>
public sealed record QueryNeeds(bool Articles, bool Told)
{
    /// <summary>What a query needs; nothing for one of numbers, phase and dates alone.</summary>
    public static QueryNeeds Of(Query query)
    {
        var fields = query.Root is null ? [] : Fields(query.Root).ToList();
        return new QueryNeeds(fields.Exists(field => !PatternFields.IsFacet(field)), fields.Exists(PatternFields.IsFacet));
    }

    private static IEnumerable<QueryField> Fields(QueryNode node) => node switch
    {
        AllOf all => all.Parts.SelectMany(Fields),
        AnyOf any => any.Parts.SelectMany(Fields),
        Without without => Fields(without.Part),
        Holds holds => [holds.Field],
        Near near => [near.Field],
        _ => [],
    };
}
