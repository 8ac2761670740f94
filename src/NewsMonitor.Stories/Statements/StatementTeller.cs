using System.Globalization;
using NewsMonitor.Model;
using NewsMonitor.Stories.Names;

namespace NewsMonitor.Stories.Statements;

/// <summary>Writes statements for readers: the fullest wording first, the others by arrival, with their words marked.</summary>
internal static class StatementTeller
{
    private const int MostCompared = 8;

    /// <summary>The statements, those that most articles print first.</summary>
    public static IReadOnlyList<Statement> Tell(StatementBook book, NameBook names)
    {
        var byId = names.Entries.ToDictionary(n => n.Id);
        return [.. book.Entries.OrderByDescending(e => e.ArticleCount).ThenBy(e => e.Id).Select(entry => Tell(entry, byId))];
    }

    private static Statement Tell(StatementEntry entry, Dictionary<int, NameEntry> names)
    {
        var speaker = entry.SpeakerName is { } id && names.TryGetValue(id, out var name) ? name.Name : entry.SpeakerWords;
        if (entry.Told is { } told && string.Equals(told.Speaker, speaker, StringComparison.Ordinal))
        {
            return told;
        }

        var fullest = Fullest.Of(entry.Variants);
        IReadOnlyList<string> others = [.. entry.Variants.Where(v => v.ArticleId != fullest.ArticleId && v.Language == fullest.Language).Select(v => v.Text).Distinct(StringComparer.Ordinal).Take(MostCompared)];
        var variants = new List<StatementVariant> { Tell(fullest, FullestMarks.Mark(fullest.Text, others)) };
        variants.AddRange(entry.Variants.Where(v => v != fullest).Select(v => Tell(v, WordMarks.Mark(v.Text, Against(v, fullest, entry).Text))));
        entry.Told = new(entry.Id.ToString(CultureInfo.InvariantCulture), speaker, entry.ArticleCount, entry.First, variants);
        return entry.Told;
    }

    // A translation is compared with the first wording in its own language: between languages every word differs.
    private static VariantEntry Against(VariantEntry variant, VariantEntry fullest, StatementEntry entry) =>
        variant.Language == fullest.Language ? fullest : entry.Variants.Find(v => v.Language == variant.Language)!;

    private static StatementVariant Tell(VariantEntry variant, IReadOnlyList<MarkedWord> words) => new(variant.ArticleId, variant.Text, variant.Start, variant.End, words);
}
