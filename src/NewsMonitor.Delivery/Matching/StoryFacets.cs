using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Matching;

/// <summary>What a story tells as a whole, as the fields <c>name: country: quote: speaker: origin:</c> ask for it. Pure.</summary>
public static class StoryFacets
{
    private const string Place = "place";

    /// <summary>All facets, each once. A country is looked for among the places that the story names.</summary>
    public static IReadOnlyList<MatchFacet> Of(StoryTold told)
    {
        var facets = new HashSet<MatchFacet>();
        foreach (var name in told.Names)
        {
            foreach (var form in name.Forms.Prepend(name.Name))
            {
                facets.Add(new MatchFacet(QueryField.Name, form));
                if (name.Kind == Place)
                {
                    facets.Add(new MatchFacet(QueryField.Country, form));
                }
            }
        }

        foreach (var statement in told.Statements)
        {
            if (statement.Speaker is { } speaker)
            {
                facets.Add(new MatchFacet(QueryField.Speaker, speaker));
            }

            facets.UnionWith(statement.Variants.Select(variant => new MatchFacet(QueryField.Quote, variant.Text)));
        }

        facets.UnionWith(told.Origins.Select(origin => new MatchFacet(QueryField.Origin, origin.Name)));
        return [.. facets];
    }
}
