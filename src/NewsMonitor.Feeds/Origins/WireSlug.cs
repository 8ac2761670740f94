using System.Text.RegularExpressions;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Origins;

/// <summary>Knows the marks that news agencies leave on their copy: "LONDON (Reuters) -", "(dpa)" at the end, an agency as the author. Pure.</summary>
public static partial class WireSlug
{
    /// <summary>What is declared, with the agencies that the text or its authors name where agencies stand.</summary>
    /// <param name="declared">What the source declares.</param>
    /// <param name="body">The text, plain, a paragraph a line.</param>
    /// <param name="authors">The declared authors.</param>
    public static IReadOnlyList<Provenance> Add(IReadOnlyList<Provenance> declared, string body, IReadOnlyList<string> authors)
    {
        string[] names = [.. Names(body, authors).Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? declared : [.. declared.Concat(names.Select(name => new Provenance(ProvenanceKind.Slug, name))).Distinct()];
    }

    private static IEnumerable<string> Names(string body, IReadOnlyList<string> authors)
    {
        var head = body.Length > 160 ? body[..160] : body;
        if (DateLine().Match(head) is { Success: true } line) yield return Full(line.Groups["name"].Value);
        var end = body.Length > 80 ? body[^80..] : body;
        if (Tail().Match(end) is { Success: true } tail) yield return Full(tail.Groups["name"].Value);
        foreach (var author in authors.Take(20))
        {
            if (Agency().IsMatch(author.Trim())) yield return Full(author.Trim());
        }
    }

    private static string Full(string name) => name switch
    {
        "AP" or "The Associated Press" => "Associated Press",
        "PA" => "PA Media",
        _ => name,
    };

    /// <summary>A place in capitals or capitalised, a name in parentheses, a dash; or the name alone before the dash.</summary>
    [GeneratedRegex(@"^[\p{Lu}][\p{L}\p{M} .,'’/\-]{0,60}?[ ,]*\((?<name>[\p{Lu}\p{Ll}][\p{L}.& ]{1,28})\)\s*[-–—]|^\((?<name>[\p{Lu}\p{Ll}][\p{L}.& ]{1,28})\)\s*[-–—]|^[\p{Lu}][\p{L}\p{M} .,'’/\-]{0,60}?, (?:[A-Z][a-z]{2,8}\.? \d{1,2} )?\(?(?<name>Reuters|AFP|AP|dpa|EFE|ANSA|TASS|Xinhua|UPI|PTI|ANI|IANS|Kyodo|Yonhap|Interfax|Ukrinform|Lusa)\)?\s*[-–—]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"(?:^|[\s.])\(?(?<name>Reuters|AFP|dpa|EFE|ANSA|TASS|Xinhua|UPI|PTI|ANI|IANS|Kyodo|Yonhap|Interfax|Ukrinform|Lusa|The Associated Press)\)?\.?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:Reuters|AFP|Agence France-Presse|AP|Associated Press|The Associated Press|dpa|DPA|EFE|ANSA|TASS|Xinhua|UPI|PTI|ANI|IANS|PA|PA Media|Press Association|Kyodo(?: News)?|Yonhap|Interfax|Ukrinform|Lusa|Bloomberg)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Agency();
}
