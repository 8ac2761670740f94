using System.Text.RegularExpressions;
using NewsMonitor.Text.Names;

namespace NewsMonitor.Text.Citations;

/// <summary>Finds where an article says its reporting comes from, in English, German, French, Spanish, Portuguese and Russian. Safe for use from many threads.</summary>
public sealed partial class CitationFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMilliseconds = 1000;
    private const int SpeechReach = 90;

    private const string Outlet = @"(?<kind>(the |der |die |das |dem |den |la |le |l['’]|el |al |o |a |à l['’]|à la |au |a la )?(daily |weekly |US |British |German |local |russische[nr]? |deutschen? )?(newspaper|magazine|news agency|agency|news site|website|broadcaster|radio station|station|channel|tabloid|news outlet|Magazin|Zeitung|Nachrichtenagentur|Agentur|Sender|Nachrichtenmagazin|Tageszeitung|Deutschen Presse-Agentur|journal|quotidien|magazine|agence|chaîne|radio|agencia|diario|periódico|revista|cadena|agência|jornal|revista|газет[аеуы]|агентств[оуа]|журнал[уа]?|телеканал[уа]?) )?(?<article>the |The |der |die |das |dem |den |la |le |l['’]|el |al |o |a |à l['’]|à la |au |a la |ao )?[„“""«»]?(?<outlet>(dpa|apa|epd|sid|\p{Lu}([\p{L}\p{N}&'’-]|\.(?=\p{L}))*)( (&|of|the|am|der|des|de|del|du|la|и|для) (?=\p{Lu})| [\p{Lu}\p{N}]([\p{L}\p{N}&'’-]|\.(?=\p{L}))*){0,5})";

    private readonly OutletNames outlets = new();

    /// <summary>The citations of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names: a person is no outlet.</param>
    public IReadOnlyList<Citation> Find(string text, IReadOnlyList<NameMention> names)
    {
        var found = new List<Citation>();
        Add(Told(), CitationKind.Told, text, names, found);
        Add(Interview(), CitationKind.Interview, text, names, found);
        Add(Report(), CitationKind.Report, text, names, found);
        if (MayReport(text))
        {
            Add(Reports(), CitationKind.Report, text, names, found);
        }

        Add(Citing(), CitationKind.Citing, text, names, found);
        Add(Dateline(), CitationKind.Dateline, text, names, found);
        foreach (var match in Matches(Vague(), text))
        {
            found.Add(new("", CitationKind.Vague, new(match.Index, match.Index + match.Length), false));
        }

        return [.. found.OrderBy(c => c.Evidence.Start)];
    }

    /// <summary>An outlet's name in the form by which outlets are compared: without article, in lower case.</summary>
    public static string Key(string outlet)
    {
        var lower = outlet.Trim().ToLowerInvariant();
        foreach (var article in new[] { "the ", "der ", "die ", "das ", "le ", "la ", "el ", "l'", "l’" })
        {
            if (lower.StartsWith(article, StringComparison.Ordinal) && lower.Length > article.Length + 2)
            {
                return lower[article.Length..];
            }
        }

        return lower;
    }

    private void Add(Regex regex, CitationKind kind, string text, IReadOnlyList<NameMention> names, List<Citation> found)
    {
        foreach (var match in Matches(regex, text))
        {
            var group = match.Groups["outlet"];
            var name = Trim(group.Value);
            if (name.Length < 2 || OutletNames.IsNoOutlet(name) || (match.Groups["dative"].Success && !SpeechBefore(text, match.Index)))
            {
                continue;
            }

            name = outlets.Canonical(name);
            var isKnown = outlets.IsKnown(name) || match.Groups["kind"].Success || match.Groups["sure"].Success;
            var isPerson = names.Any(n => n.Kind == NameKind.Person && n.Span.Start <= group.Index + group.Length && n.Span.End >= group.Index + name.Length);
            found.Add(new(name, kind, new(match.Index, Math.Max(match.Index + match.Length, group.Index + group.Length)), isKnown || (kind == CitationKind.Interview && !isPerson)));
        }
    }

    // The costliest pattern is tried only where one of its verbs stands.
    private static bool MayReport(string text) =>
        text.Contains("report", StringComparison.Ordinal) || text.Contains("bericht", StringComparison.Ordinal) || text.Contains("meldet", StringComparison.Ordinal)
        || text.Contains("rapporte", StringComparison.Ordinal) || text.Contains("inform", StringComparison.Ordinal) || text.Contains("сообщ", StringComparison.Ordinal);

    // A text that is made to be slow has no citations: better than no story.
    private static List<Match> Matches(Regex regex, string text)
    {
        var found = new List<Match>();
        try
        {
            found.AddRange(regex.Matches(text));
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }

        return found;
    }

    // "sagte Vollmer der dpa", "a déclaré Renaudin à l'AFP": a verb of speech earlier in the sentence.
    private static bool SpeechBefore(string text, int place)
    {
        var from = Math.Max(0, place - SpeechReach);
        var before = text.AsSpan(from, place - from);
        before = before[(before.LastIndexOf('\n') + 1)..];
        foreach (var verb in SpeechVerbs)
        {
            if (before.Contains(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<string> SpeechVerbs => new[]
    {
        "sagte", "sagt ", "erklärte", "betonte", "meinte", "déclaré", " dit ", "expliqué", "confié", "affirmé", "indiqué", "dijo", "declaró", "explicó", "aseguró", "afirmó", "contó", "disse", "declarou", "afirmou", "explicou",
    };

    private static string Trim(string outlet)
    {
        var name = outlet.TrimEnd('.', ',', '\'', '’', ' ', '-');
        name = name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
        var last = name.LastIndexOf(' ');
        return last > 0 && (OutletNames.IsCalendar(name[(last + 1)..]) || name[(last + 1)..] is "am" or "of" or "the" or "de" or "du" or "и") ? Trim(name[..last]) : name;
    }

    [GeneratedRegex(@"(\b(told( also)?|tells|(?<dative>der|dem|à|au|a|al|ao))|(?<dative>\bà(?= l['’]))) " + Outlet, Options, TimeoutMilliseconds)]
    private static partial Regex Told();

    [GeneratedRegex(@"(\b(interview|conversation|talk|Interview|Gespräch|entretien|interview|entrevista|intervista|интервью)( published| given)?( on \w+)?( (with|to|for|by|in|mit|avec|à|accordé à|con|concedida a|com|с))? |\b[Tt]o the (?=[\p{Lu}][\p{L} ]+ (he|she) (said|told)))" + Outlet, Options, TimeoutMilliseconds)]
    private static partial Regex Interview();

    [GeneratedRegex(@"(\b([Aa]ccording to|as first reported by|[Aa]s reported by|first reported by|reported by|as quoted by|quoted by|report by|report in|a report from|[Ll]aut|[Nn]ach Angaben|nach einem Bericht|[Bb]erichtet|[Ww]ie|[Ss]elon|[Dd]['’]après|a indiqué|[Ss]egún|informó|[Ss]egundo|[Дд]анным|[Сс]ообщает|[Пп]ередает|[Пп]ишет)( a report (by|in)| einem Bericht)?( der| des)?) " + Outlet, Options, TimeoutMilliseconds)]
    private static partial Regex Report();

    [GeneratedRegex(@"(?<=^|(?<sure>[,;”""“»] |[,;”""“]|[Ww]ie )|[.:\n] |[.:\n]|[Aa]fter )" + Outlet + @"[“”""»]?( has| had| also| first)? (reports|reported|berichtet|berichtete|meldet|meldete|rapporte|informa|informó|сообщает|сообщил[аои]?)\b(?! to)(?<sure>[^.\n]{0,30}, (citing|quoting))?", Options, TimeoutMilliseconds)]
    private static partial Regex Reports();

    [GeneratedRegex(@"\b(citing|quoting|with reference to|unter Berufung auf|citant|citando|со ссылкой на) " + Outlet, Options, TimeoutMilliseconds)]
    private static partial Regex Citing();

    [GeneratedRegex(@"(?<=^|\n)[\p{Lu} .,'-]{3,40}\s*\((?<outlet>Reuters|AP|AFP|dpa|EFE|UPI|ANSA|PA|TASS|Lusa|Xinhua)\)", Options, TimeoutMilliseconds)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\b(([Cc]iting|[Aa]ccording to|unter Berufung auf|[Ll]aut|selon|según|segundo) )?((foreign|media|press|several|other|local|international|ausländische[nr]?|mehrere[nr]?) (media|press|outlets?|reports?|Medien|Medienberichten)|Medienberichten?|des médias|medios( extranjeros)?|imprensa estrangeira|зарубежные СМИ)( report(s|ed)?)?\b", Options, TimeoutMilliseconds)]
    private static partial Regex Vague();
}
