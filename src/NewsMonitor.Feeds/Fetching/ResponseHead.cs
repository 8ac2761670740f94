using System.Globalization;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Links;

namespace NewsMonitor.Feeds.Fetching;

/// <summary>Reads from an answer's head what the next visit goes by, byte-exact where it will be sent back.</summary>
internal static class ResponseHead
{
    /// <summary>The result without its body.</summary>
    public static FetchResult Read(HttpResponseMessage response, string url, string? movedTo, DateTimeOffset now)
    {
        var contentType = Raw(response.Content.Headers, "Content-Type");
        var (fresh, noStore) = Freshness(response, now);
        return new FetchResult
        {
            Status = (int)response.StatusCode,
            Url = url,
            MovedTo = movedTo,
            ContentType = contentType,
            Charset = response.Content.Headers.ContentType?.CharSet,
            ETag = Raw(response.Headers, "ETag"),
            LastModified = Raw(response.Content.Headers, "Last-Modified"),
            FreshFor = fresh,
            NoStore = noStore,
            RetryAt = (int)response.StatusCode is 429 or 503 ? RetryAt(Raw(response.Headers, "Retry-After"), now) : null,
            Links = [.. Links(response, url)],
        };
    }

    /// <summary>Seconds or a date (RFC 9110, section 10.2.3); null when neither.</summary>
    internal static DateTimeOffset? RetryAt(string? value, DateTimeOffset now)
    {
        if (value is null) return null;
        if (long.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return now.AddSeconds(Math.Min(seconds, 30L * 24 * 3600));
        return FeedDate.Parse(value);
    }

    /// <summary>The links of a Link header (RFC 8288, section 3), resolved.</summary>
    internal static IEnumerable<(string Relation, string Url)> ParseLinks(string header, string url)
    {
        foreach (var part in header.Split(",", 50))
        {
            var open = part.IndexOf('<', StringComparison.Ordinal);
            var close = part.IndexOf('>', StringComparison.Ordinal);
            if (open < 0 || close < open || Link.Resolve(part[(open + 1)..close], url) is not { } target) continue;
            foreach (var parameter in part[(close + 1)..].Split(';', StringSplitOptions.TrimEntries))
            {
                if (!parameter.StartsWith("rel", StringComparison.OrdinalIgnoreCase) || parameter.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at)) continue;
                foreach (var relation in parameter[(at + 1)..].Trim().Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return (relation.ToLowerInvariant(), target);
            }
        }
    }

    private static IEnumerable<(string, string)> Links(HttpResponseMessage response, string url) =>
        response.Headers.NonValidated.TryGetValues("Link", out var values) ? values.SelectMany(value => ParseLinks(value, url)).Take(20) : [];

    private static (TimeSpan? Fresh, bool NoStore) Freshness(HttpResponseMessage response, DateTimeOffset now)
    {
        var cache = response.Headers.CacheControl;
        if (cache?.NoStore == true) return (null, true);
        if (cache?.NoCache == true) return (TimeSpan.Zero, false);
        if (cache?.MaxAge is { } age) return (age - (response.Headers.Age ?? TimeSpan.Zero) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero, false);
        if (response.Content.Headers.Expires is not { } expires) return (null, false);
        return (expires - (response.Headers.Date ?? now) is var until && until > TimeSpan.Zero ? until : TimeSpan.Zero, false);
    }

    private static string? Raw(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() is { Length: > 0 and < 4_000 } value ? value : null : null;
}
