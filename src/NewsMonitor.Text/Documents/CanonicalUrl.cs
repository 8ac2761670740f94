using System.Text;

namespace NewsMonitor.Text.Documents;

/// <summary>
/// An article's address in one form, so that the same article found by two ways is one article.
/// Lower-case scheme and host (Punycode), no default port, no user name, no fragment, no tracking parameters;
/// the rest of the query is kept in its order, because some publishers' order matters.
/// </summary>
/// <param name="Address">The form to show and to fetch: scheme and <c>www.</c> as given.</param>
/// <param name="Identity">The form to compare: always https, without <c>www.</c>, without a closing slash.</param>
public readonly record struct CanonicalUrl(string Address, string Identity)
{
    /// <summary>The longest address that is taken, in characters.</summary>
    public const int Longest = 4096;

    /// <summary>Reads an absolute http or https address; false for anything else.</summary>
    public static bool TryParse(string? text, out CanonicalUrl url)
    {
        url = default;
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest || !Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.IdnHost.Length == 0)
        {
            return false;
        }

        var host = uri.IdnHost.TrimEnd('.').ToLowerInvariant();
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var query = WithoutTracking(uri.Query);
        var bareHost = host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0 ? host[4..] : host;
        url = new($"{uri.Scheme}://{HostText(host)}{port}{uri.AbsolutePath}{query}", $"https://{HostText(bareHost)}{port}{TrimSlash(uri.AbsolutePath)}{query}");
        return true;
    }

    private static string HostText(string host) => host.Contains(':', StringComparison.Ordinal) && host[0] != '[' ? $"[{host}]" : host;

    private static string TrimSlash(string path) => path.TrimEnd('/');

    private static string WithoutTracking(string query)
    {
        if (query.Length < 2)
        {
            return "";
        }

        var kept = new StringBuilder(query.Length);
        foreach (var part in query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (!TrackingParameters.Contains(equals < 0 ? part : part[..equals]))
            {
                kept.Append(kept.Length == 0 ? '?' : '&').Append(part);
            }
        }

        return kept.ToString();
    }
}
