namespace NewsMonitor.Feeds.Robots;

/// <summary>A robots.txt, read by RFC 9309. Pure; any number of threads.</summary>
public sealed class RobotsFile
{
    /// <summary>How much of a file is read: twice the 500 KiB that RFC 9309, section 2.5, demands.</summary>
    public const int MaxBytes = 1 << 20;

    private const int MaxRules = 20_000;

    private readonly List<(bool Allow, string Path)> _rules;

    private RobotsFile(List<(bool, string)> rules) => _rules = rules;

    /// <summary>Lets everything pass: what a missing file means.</summary>
    public static RobotsFile Open { get; } = new([]);

    /// <summary>Lets nothing pass: what a file means that cannot be had.</summary>
    public static RobotsFile Closed { get; } = new([(false, "/")]);

    /// <summary>Reads the rules of all groups that name the product, or those for everyone when none does (section 2.2.1).</summary>
    /// <param name="text">The file.</param>
    /// <param name="product">Our product token, such as <c>NewsMonitor</c>; letter case does not matter.</param>
    public static RobotsFile Parse(string text, string product)
    {
        List<(bool, string)> ours = [], everyones = [];
        var (forUs, forAll, named, inRules) = (false, false, false, false);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var hash = raw.IndexOf('#');
            var line = (hash < 0 ? raw : raw[..hash]).Trim();
            var colon = line.IndexOf(':');
            if (colon <= 0) continue;
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Several names before the first rule share the rules; a name after a rule begins another group.
                if (inRules) (forUs, forAll, inRules) = (false, false, false);
                if (value is "*") forAll = true;
                else if (Token(value).Equals(product, StringComparison.OrdinalIgnoreCase)) forUs = named = true;
            }
            else if (key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                if (value.IsEmpty || ours.Count + everyones.Count >= MaxRules) continue;
                var rule = (key.Length == 5, RobotsPath.Normal(value));
                if (forUs) ours.Add(rule);
                if (forAll) everyones.Add(rule);
            }
        }

        return new RobotsFile(named ? ours : everyones);
    }

    /// <summary>True when the path (with query) may be visited: the longest matching rule decides, a tie allows (section 2.2.2).</summary>
    public bool Allows(string pathAndQuery)
    {
        var path = RobotsPath.Normal(pathAndQuery);
        if (path.Equals("/robots.txt", StringComparison.OrdinalIgnoreCase)) return true;
        var (longest, allowed) = (-1, true);
        foreach (var (allow, pattern) in _rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && (allowed || !allow))) continue;
            if (RobotsPath.Matches(pattern, path)) (longest, allowed) = (pattern.Length, allow);
        }

        return allowed;
    }

    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return value[..end];
    }
}
