using NewsMonitor.Model;
using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.Reading;

namespace NewsMonitor.Stories.Statements;

/// <summary>Aligns the quotations of a story's articles into statements. Bounded in statements and wordings. Not safe for use from many threads.</summary>
public sealed class StatementBook
{
    /// <summary>The most statements remembered of a story; when full, the oldest that one article alone has makes room.</summary>
    public const int MostStatements = 240;

    /// <summary>The most wordings kept of a statement.</summary>
    public const int MostVariants = 24;

    private const int LongContext = 12;
    private const int MostCandidates = 12;
    private const int MostCompared = 6;

    private readonly List<StatementEntry> entries;
    private readonly Dictionary<string, List<StatementEntry>> byTerm = new(StringComparer.Ordinal);
    private int next;

    /// <summary>A book with what was stored of it.</summary>
    public StatementBook(IEnumerable<StatementEntry> stored)
    {
        entries = [.. stored];
        next = entries.Count == 0 ? 0 : entries.Max(e => e.Id) + 1;
        foreach (var entry in entries)
        {
            foreach (var variant in entry.Variants)
            {
                Index(entry, variant);
            }
        }
    }

    /// <summary>The statements, in order of appearance.</summary>
    public IReadOnlyList<StatementEntry> Entries => entries;

    /// <summary>Takes an article's quotations in: for each, its statement, and whether the story had it.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="names">The names of the story.</param>
    /// <param name="revises">True when an earlier version of the article was taken in: its wordings give way to those of this one.</param>
    public IReadOnlyList<(QuoteReading Quote, StatementEntry Statement, bool IsNew)> Add(ArticleReading reading, NameBook names, bool revises = false)
    {
        var replaced = new HashSet<VariantEntry>(revises ? entries.SelectMany(e => e.Variants).Where(v => v.ArticleId == reading.Article.Id) : [], ReferenceEqualityComparer.Instance);
        var list = new List<(QuoteReading, StatementEntry, bool)>();
        foreach (var quote in reading.Quotes)
        {
            var speaker = quote.Quotation.Speaker is { } words ? names.Speaker(words, quote.Quotation.IsName) : null;
            var variant = new VariantEntry
            {
                ArticleId = reading.Article.Id,
                Text = quote.Quotation.Text,
                Start = quote.Start,
                End = quote.End,
                Terms = quote.Terms,
                Language = reading.Article.Language,
                Anchors = Translations.Anchors(quote.Quotation.Text),
                Context = quote.Terms.Count <= 4 ? [.. quote.Context.Take(LongContext * 3)] : [],
            };
            var statement = Best(variant, speaker, replaced);
            list.Add((quote, statement ?? Open(variant, speaker, quote), statement is null));
            if (statement is not null)
            {
                Join(statement, variant, speaker);
            }
        }

        if (replaced.Count > 0)
        {
            Replace(reading.Article.Id, replaced);
        }

        return list;
    }

    private StatementEntry? Best(VariantEntry variant, NameEntry? speaker, HashSet<VariantEntry> replaced)
    {
        var candidates = new Dictionary<StatementEntry, int>();
        foreach (var term in variant.Terms)
        {
            if (byTerm.TryGetValue(term, out var holders))
            {
                foreach (var holder in holders)
                {
                    candidates[holder] = candidates.GetValueOrDefault(holder) + 1;
                }
            }
        }

        StatementEntry? best = null;
        var bestScore = 0.0;
        foreach (var (entry, _) in candidates.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Id).Take(MostCandidates))
        {
            if (!MaySpeak(entry, speaker))
            {
                continue;
            }

            var score = entry.Variants.DistinctBy(v => v.Text, StringComparer.Ordinal).Take(MostCompared).Max(v => v.ArticleId == variant.ArticleId && !replaced.Contains(v) && v.Terms.Count > 3 && variant.Terms.Count > 3 ? 0 : v.Language == variant.Language ? Utterance.Match(v, variant) : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (entry, score);
            }
        }

        return best ?? (speaker is null || variant.Anchors.Count == 0 ? null : Translated(variant, speaker));
    }

    // Only what one speaker says, and only with names or numbers that both have: other translations stay apart, and the story says so.
    private StatementEntry? Translated(VariantEntry variant, NameEntry speaker)
    {
        StatementEntry? best = null;
        var bestScore = 0.0;
        foreach (var entry in entries.Where(e => e.SpeakerName == speaker.Id && e.Variants.TrueForAll(v => v.ArticleId != variant.ArticleId)))
        {
            var score = entry.Variants.Where(v => v.Language != variant.Language).Take(MostCompared).Select(v => Translations.Match(v, variant)).DefaultIfEmpty().Max();
            if (score > bestScore)
            {
                (best, bestScore) = (entry, score);
            }
        }

        return best;
    }

    // An unknown speaker may be anybody; two known ones are two utterances.
    private static bool MaySpeak(StatementEntry entry, NameEntry? speaker) =>
        speaker is null || entry.SpeakerName is null || entry.SpeakerName == speaker.Id;

    private StatementEntry Open(VariantEntry variant, NameEntry? speaker, QuoteReading quote)
    {
        if (entries.Count >= MostStatements)
        {
            Drop(entries.Where(e => e.ArticleCount <= 1).MinBy(e => e.Id) ?? entries.MinBy(e => (e.ArticleCount, e.Id))!);
        }

        var entry = new StatementEntry
        {
            Id = next++,
            SpeakerName = speaker?.Id,
            SpeakerWords = speaker is null ? quote.Quotation.Speaker : null,
            ArticleCount = 1,
            First = variant.ArticleId,
            Last = variant.ArticleId,
        };
        entry.Variants.Add(variant);
        entries.Add(entry);
        Index(entry, variant);
        return entry;
    }

    private void Join(StatementEntry entry, VariantEntry variant, NameEntry? speaker)
    {
        entry.SpeakerName ??= speaker?.Id;
        entry.ArticleCount += entry.Last == variant.ArticleId || entry.Variants.Exists(v => v.ArticleId == variant.ArticleId) ? 0 : 1;
        entry.Last = variant.ArticleId;
        (entry.Told, entry.Slots) = (null, null);
        if (entry.Variants.Count < MostVariants)
        {
            entry.Variants.Add(variant);
            Index(entry, variant);
        }
    }

    private void Index(StatementEntry entry, VariantEntry variant)
    {
        foreach (var term in variant.Terms)
        {
            if (!byTerm.TryGetValue(term, out var holders))
            {
                byTerm[term] = holders = [];
            }

            if (holders.Count == 0 || !holders.Contains(entry))
            {
                holders.Add(entry);
            }
        }
    }

    private void Replace(ArticleId article, HashSet<VariantEntry> replaced)
    {
        foreach (var entry in entries.FindAll(e => e.Variants.Exists(replaced.Contains)))
        {
            Unindex(entry);
            entry.Variants.RemoveAll(replaced.Contains);
            (entry.Told, entry.Slots) = (null, null);
            if (entry.Variants.Count == 0)
            {
                entries.Remove(entry);
                continue;
            }

            entry.ArticleCount -= entry.Variants.Exists(v => v.ArticleId == article) ? 0 : 1;
            entry.First = entry.First == article ? entry.Variants[0].ArticleId : entry.First;
            entry.Variants.ForEach(v => Index(entry, v));
        }
    }

    private void Drop(StatementEntry entry)
    {
        entries.Remove(entry);
        Unindex(entry);
    }

    private void Unindex(StatementEntry entry)
    {
        foreach (var term in entry.Variants.SelectMany(v => v.Terms).Distinct(StringComparer.Ordinal))
        {
            byTerm[term].Remove(entry);
        }
    }
}
