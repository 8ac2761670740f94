using Microsoft.AspNetCore.Http;

namespace NewsMonitor.Web.Access;

/// <summary>Who a request comes from, by the name that stands in histories.</summary>
internal static class Who
{
    /// <summary>The name of whoever has not given one.</summary>
    public const string Unnamed = "someone on this machine";

    /// <summary>The header in which a person on this machine gives a name.</summary>
    public const string NameHeader = "X-NewsMonitor-Name";

    private const int LongestName = 80;

    public static string Of(HttpContext context) => context.User.Identity?.Name is { Length: > 0 } name ? name : Unnamed;

    /// <summary>What tells people apart for what only they see: the key, else the name.</summary>
    public static string Person(HttpContext context) => context.User.FindFirst(Scopes.KeyClaim)?.Value is { } key ? $"key:{key}" : $"name:{Of(context)}";

    /// <summary>A name as a person gives it, made fit for a line; null when nothing is left.</summary>
    public static string? Named(string? given)
    {
        var name = new string([.. (given ?? "").Where(c => !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))]).Trim();
        return name.Length == 0 ? null : name.Length > LongestName ? name[..LongestName] : name;
    }
}
