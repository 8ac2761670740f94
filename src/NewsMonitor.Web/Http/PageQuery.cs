using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsMonitor.Web.Http;

/// <summary>What every list takes.</summary>
internal sealed record PageQuery
{
    public const int Largest = 500;

    private const int Usual = 50;

    /// <summary>How many rows; larger than 500 is taken as 500.</summary>
    [FromQuery(Name = "limit"), Description("How many rows; default 50, at most 500.")]
    public int? Limit { get; init; }

    /// <summary>What the page before gave as next.</summary>
    [FromQuery(Name = "after"), Description("What the page before gave as next.")]
    public string? After { get; init; }

    /// <summary>The rows to give. Throws for a limit below 1.</summary>
    public int Rows => Limit switch
    {
        null => Usual,
        < 1 => throw ApiException.BadRequest($"limit {Limit} must be 1 to {Largest}"),
        _ => Math.Min(Limit.Value, Largest),
    };

    /// <summary>Where to go on; null for the first page.</summary>
    public string? From => string.IsNullOrEmpty(After) ? null : After;
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
internal sealed record ListAnswer<T>(IReadOnlyList<T> Items, string? Next);
