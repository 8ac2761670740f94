using System.Collections.Frozen;
using NewsMonitor.Text.Resources;

namespace NewsMonitor.Text.Languages;

/// <summary>Brings the ways in which sources name a language (BCP 47, ISO 639-1, -2 and -3, with or without a region) to one: the primary subtag of BCP 47. Safe for use from many threads.</summary>
public sealed class LanguageTags
{
    /// <summary>What stands for a language that nobody knows (ISO 639-2).</summary>
    public const string Undetermined = "und";

    private readonly FrozenDictionary<string, string> primaryByCode;
    private readonly FrozenDictionary<string, string> threeLettersByPrimary;

    /// <summary>Reads the table of languages that ships with the assembly.</summary>
    public LanguageTags()
    {
        var primary = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var threeLetters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, others) in TextResource.Keyed("Languages/languages.txt"))
        {
            primary[code] = code;
            threeLetters[code] = others[0];
            foreach (var other in others)
            {
                primary[other] = code;
            }
        }

        primaryByCode = primary.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        threeLettersByPrimary = threeLetters.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The primary subtag of a tag such as "eng", "de-AT", "pt_BR" or "zh-Hans-CN"; null for what names no language, and for "und", "mul" and "zxx".</summary>
    public string? Primary(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag) || tag.Length > 35)
        {
            return null;
        }

        var trimmed = tag.AsSpan().Trim();
        var end = trimmed.IndexOfAny('-', '_');
        var subtag = (end < 0 ? trimmed : trimmed[..end]).ToString();
        return primaryByCode.TryGetValue(subtag, out var primary) ? primary : null;
    }

    /// <summary>The ISO 639-3 code of a tag; null for what names no language.</summary>
    public string? ThreeLetters(string? tag) => Primary(tag) is { } primary ? threeLettersByPrimary[primary] : null;
}
