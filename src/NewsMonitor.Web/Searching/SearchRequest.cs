using NewsMonitor.Delivery.Queries;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Searching;

/// <summary>Reads the query of a request. What is wrong becomes a 400 that points at the place and says what would be right.</summary>
internal static class SearchRequest
{
    /// <summary>The query; the empty one holds for everything.</summary>
    /// <param name="q">The query as it was sent.</param>
    /// <param name="name">How the request calls it, for the message.</param>
    public static Query Read(string? q, string name = "q")
    {
        var parsed = Query.Parse(q);
        return parsed.Fault is not { } fault ? parsed.Query! : throw new ApiException(400, $"{name}: {fault}")
        {
            Members = new Dictionary<string, object?>(StringComparer.Ordinal) { ["at"] = fault.At, ["length"] = fault.Length, ["hint"] = fault.Hint },
        };
    }
}
