using System.Collections.Frozen;
using NewsMonitor.Text.Resources;

namespace NewsMonitor.Text.Names;

/// <summary>What is known of names beforehand: titles, given names, places, the words of organisations. Immutable.</summary>
internal sealed class NameLists
{
    private const int ShortestTitleInCompound = 5;

    private readonly FrozenDictionary<string, FrozenSet<string>> titles;
    private readonly FrozenSet<string> masculine;
    private readonly FrozenSet<string> feminine;
    private readonly FrozenSet<string> places;
    private readonly FrozenSet<string> organisationWords;
    private readonly FrozenSet<string> knownOrganisations;
    private readonly FrozenSet<string> organisationLeads;
    private readonly FrozenSet<string> demonyms;

    public NameLists()
    {
        titles = TextResource.Keyed("Names/titles.txt").ToFrozenDictionary(l => l.Key, l => l.Words.Select(w => w.TrimEnd('.')).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var given = TextResource.Keyed("Names/given-names.txt").ToDictionary(l => l.Key, l => l.Words.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (masculine, feminine) = (given["m"], given["f"]);
        places = TextResource.Keyed("Names/places.txt").SelectMany(l => l.Words).Select(w => w.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal);
        demonyms = TextResource.Keyed("Names/demonyms.txt").First().Words.ToFrozenSet(StringComparer.Ordinal);
        var organisations = TextResource.Keyed("Names/organisations.txt").ToDictionary(l => l.Key, l => l.Words.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (organisationWords, knownOrganisations, organisationLeads) = (organisations["words"], organisations["known"], organisations["leads"]);
    }

    /// <summary>True for a word that may stand before a person's name as a title, whole, behind a hyphen or as the end of a German compound.</summary>
    public bool IsTitle(string lower, string language)
    {
        var bare = lower.TrimEnd('.');
        var words = titles.TryGetValue(language, out var own) ? own : titles["en"];
        if (words.Contains(bare))
        {
            return true;
        }

        var hyphen = bare.LastIndexOf('-');
        return hyphen > 0
            ? words.Contains(bare[(hyphen + 1)..]) || words.Contains(bare[..hyphen])
            : language is "de" && words.Any(title => title.Length >= ShortestTitleInCompound && bare.Length > title.Length && bare.EndsWith(title, StringComparison.Ordinal));
    }

    public bool IsPlace(string lower) => places.Contains(lower);

    public bool IsOrganisationWord(string lower) => organisationWords.Contains(lower);

    /// <summary>True for a word that says what an organisation is and is not its name: "chipmaker".</summary>
    public bool IsOrganisationLead(string lower) => organisationLeads.Contains(lower);

    /// <summary>True for "Chinese", "Western" and the like.</summary>
    public bool IsDemonym(string lower) => demonyms.Contains(lower);

    public bool IsKnownOrganisation(string lower) => knownOrganisations.Contains(lower);

    public bool IsGivenName(string lower) => masculine.Contains(lower) || feminine.Contains(lower);

    /// <summary>The gender that a title or a given name tells.</summary>
    public Gender GenderOf(string role, string firstName)
    {
        foreach (var word in role.ToLowerInvariant().Split(' '))
        {
            switch (word.TrimEnd('.'))
            {
                case "mr" or "sir" or "lord" or "king" or "congressman" or "chairman" or "spokesman" or "herr" or "monsieur" or "señor" or "pope" or "prince":
                    return Gender.Masculine;
                case "mrs" or "ms" or "miss" or "dame" or "lady" or "queen" or "congresswoman" or "chairwoman" or "spokeswoman" or "frau" or "madame" or "señora" or "princess" or "ministerin" or "alcaldesa" or "ministra":
                    return Gender.Feminine;
                default:
                    break;
            }
        }

        var lower = firstName.ToLowerInvariant();
        return (masculine.Contains(lower), feminine.Contains(lower)) switch
        {
            (true, false) => Gender.Masculine,
            (false, true) => Gender.Feminine,
            _ => Gender.Unknown,
        };
    }
}
