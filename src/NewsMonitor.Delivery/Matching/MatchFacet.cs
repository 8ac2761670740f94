using NewsMonitor.Delivery.Queries;

namespace NewsMonitor.Delivery.Matching;

/// <summary>Something that a story tells as a whole and that a field asks about: a name, a country, a quotation, a speaker, an origin.</summary>
/// <param name="Field">The field that asks about it.</param>
/// <param name="Text">Its words.</param>
public readonly record struct MatchFacet(QueryField Field, string Text);
