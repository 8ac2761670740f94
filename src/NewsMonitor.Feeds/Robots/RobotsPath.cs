using System.Globalization;
using System.Text;

namespace NewsMonitor.Feeds.Robots;

/// <summary>Paths and patterns of robots.txt as the comparison wants them (RFC 9309, section 2.2.2 and 2.2.3).</summary>
internal static class RobotsPath
{
    /// <summary>Percent-encodes what is not ASCII and decodes what need not have been encoded, so that equal paths are equal texts.</summary>
    public static string Normal(ReadOnlySpan<char> path)
    {
        if (path.IndexOf('%') < 0 && !path.ContainsAnyExceptInRange('!', '~')) return path.ToString();
        var normal = new StringBuilder(path.Length + 16);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                if (char.IsAsciiLetterOrDigit((char)octet) || (char)octet is '-' or '.' or '_' or '~') normal.Append((char)octet);
                else normal.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
                i += 2;
            }
            else if (path[i] is >= '!' and <= '~')
            {
                normal.Append(path[i]);
            }
            else
            {
                var length = char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]) ? 2 : 1;
                foreach (var b in Encoding.UTF8.GetBytes(path.Slice(i, length).ToString())) normal.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
                i += length - 1;
            }
        }

        return normal.ToString();
    }

    /// <summary>True when the pattern matches from the path's beginning: <c>*</c> is any text, <c>$</c> at its end is the path's end. Time is at most the product of the lengths.</summary>
    public static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var end = anchored ? pattern.Length - 1 : pattern.Length;
        int p = 0, at = 0, star = -1, retry = 0;
        while (true)
        {
            if (p == end && (!anchored || at == path.Length)) return true;
            if (p < end && pattern[p] == '*')
            {
                star = ++p;
                retry = at;
            }
            else if (p < end && at < path.Length && pattern[p] == path[at])
            {
                p++;
                at++;
            }
            else if (star >= 0 && retry < path.Length)
            {
                p = star;
                at = ++retry;
            }
            else
            {
                return false;
            }
        }
    }
}
