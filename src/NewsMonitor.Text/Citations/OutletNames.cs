using System.Collections.Frozen;
using NewsMonitor.Text.Resources;

namespace NewsMonitor.Text.Citations;

/// <summary>Knows news agencies and the words that outlets' names are made of. Immutable.</summary>
internal sealed class OutletNames
{
    private readonly FrozenSet<string> known;
    private readonly FrozenSet<string> words;
    private readonly FrozenDictionary<string, string> same;

    public OutletNames()
    {
        var lists = TextResource.Keyed("Citations/outlets.txt").ToDictionary(l => l.Key, l => l.Words.Select(w => w.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (known, words) = (lists["known"], lists["words"]);
        same = TextResource.Keyed("Citations/outlets.txt").First(l => l.Key is "same").Words.Select(w => w.Split('=')).ToFrozenDictionary(p => p[0].Replace('_', ' '), p => p[1], StringComparer.Ordinal);
    }

    /// <summary>True for an agency that is known, or a name with a word that outlets use ("Times", "Zeitung").</summary>
    public bool IsKnown(string name)
    {
        var key = CitationFinder.Key(name);
        return known.Contains(key) || key.Split(' ', '-').Any(words.Contains);
    }

    /// <summary>The name under which an agency is known best: "dpa" for "Deutschen Presse-Agentur".</summary>
    public string Canonical(string name) => same.GetValueOrDefault(CitationFinder.Key(name), name);

    /// <summary>True for what stands where an outlet could stand and is none.</summary>
    public static bool IsNoOutlet(string name) => name is
        "I" or "He" or "She" or "They" or "We" or "It" or "Friday" or "Monday" or "Police" or "Parliament" or "Congress" or "Congress." or "Sie" or "Er" or "Herr" or "Frau" or "Menschen" or "Reporter" or "Reportern" or "Journalisten"
        || IsCalendar(name);

    /// <summary>True for weekdays and months, which stand behind outlets' names in reports.</summary>
    public static bool IsCalendar(string word) => word is
        "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        or "Montag" or "Dienstag" or "Mittwoch" or "Donnerstag" or "Freitag" or "Samstag" or "Sonntag";
}
