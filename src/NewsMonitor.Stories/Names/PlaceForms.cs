namespace NewsMonitor.Stories.Names;

/// <summary>Knows the few bodies and places that news writes in several ways all the time.</summary>
internal sealed class PlaceForms
{
    private readonly Dictionary<string, string> canonical = new(StringComparer.OrdinalIgnoreCase)
    {
        ["US"] = "United States",
        ["U.S."] = "United States",
        ["U.S"] = "United States",
        ["USA"] = "United States",
        ["U.S.A."] = "United States",
        ["United States of America"] = "United States",
        ["America"] = "United States",
        ["UK"] = "United Kingdom",
        ["U.K."] = "United Kingdom",
        ["Britain"] = "United Kingdom",
        ["Great Britain"] = "United Kingdom",
        ["EU"] = "European Union",
        ["U.N."] = "United Nations",
        ["UN"] = "United Nations",
        ["Kiev"] = "Kyiv",
        ["UAE"] = "United Arab Emirates",
    };

    /// <summary>The name under which all forms of a place or body are kept.</summary>
    public string Canonical(string name) => canonical.GetValueOrDefault(name, name);
}
