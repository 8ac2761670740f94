using System.Globalization;
using NewsMonitor.Model;
using NewsMonitor.Stories.Names;

namespace NewsMonitor.Stories.Statements;

/// <summary>Writes statements for readers: the fullest wording first, the others by arrival, with their words marked.</summary>
internal static class StatementTeller
{
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
        var second = entry.Variants.Where(v => v != fullest && v.ArticleId != fullest.ArticleId).MaxBy(v => v.Terms.Count);
        var variants = new List<StatementVariant> { Tell(fullest, (second ?? fullest).Text, isFullest: true) };
        variants.AddRange(entry.Variants.Where(v => v != fullest).Select(v => Tell(v, fullest.Text, isFullest: false)));
        entry.Told = new(entry.Id.ToString(CultureInfo.InvariantCulture), speaker, entry.ArticleCount, entry.First, variants);
        return entry.Told;
    }

    // The fullest is shown against the next fullest, without what it lacks: it is what the others are measured by.
    private static StatementVariant Tell(VariantEntry variant, string against, bool isFullest)
    {
        var words = WordMarks.Mark(variant.Text, against);
        return new(variant.ArticleId, variant.Text, variant.Start, variant.End, isFullest ? [.. words.Where(w => w.Mark is not MarkedWord.Missing)] : words);
    }
}
