using System.Text.Json.Serialization;
using NewsMonitor.Contracts;

namespace NewsMonitor.Web.Articles;

/// <summary>What became of one posted article.</summary>
internal sealed record PostReceipt(
    string? ArticleId,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CopyOf = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
{
    public static PostReceipt Rejected(string reason) => new(null, "rejected", Reason: reason);

    public static PostReceipt Of(IntakeReceipt receipt) => new(
        receipt.ArticleId?.Value,
        receipt.Status switch
        {
            IntakeStatus.Accepted => "accepted",
            IntakeStatus.Duplicate => "duplicate",
            IntakeStatus.Updated => "updated",
            _ => "rejected",
        },
        receipt.CopyOf?.Value,
        receipt.Reason);
}

/// <summary>One article as it is posted, for the description of the API.</summary>
internal sealed record ArticlePost(
    string? Id,
    string? Url,
    string? Title,
    string Body,
    string? BodyType,
    DateTimeOffset? PublishedAt,
    ArticlePostSource? Source,
    string? Language,
    IReadOnlyList<string>? Authors);

/// <summary>The declared publisher; a bare name is taken too.</summary>
internal sealed record ArticlePostSource(string Name, string? Url);
