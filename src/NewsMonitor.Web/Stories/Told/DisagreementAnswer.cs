using System.Text.Json.Serialization;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Stories;

/// <summary>What the outlets differ on, in the order in which it was first said.</summary>
internal sealed record DisagreementAnswer(string About, IReadOnlyList<DisagreementValueAnswer> Values)
{
    public static DisagreementAnswer Of(Disagreement d) => new(
        d.About,
        [.. d.Values.Select(v => new DisagreementValueAnswer(v.Value, [.. v.ArticleIds.Select(a => a.Value)], v.FirstAt == default ? null : v.FirstAt))]);
}

/// <summary>One of the things said, and by which articles; <c>firstAt</c> is absent for words.</summary>
internal sealed record DisagreementValueAnswer(
    string Value,
    IReadOnlyList<string> ArticleIds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? FirstAt);
