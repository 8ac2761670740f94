using System.Collections.Frozen;
using NewsMonitor.Model;
using NewsMonitor.Stories.Statements;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Stories.Claims;

/// <summary>Finds the words in which the wordings of a statement differ at one place: "dire", "terrible", "severe" before "threat".</summary>
internal static class KeyWords
{
    private const int MostFound = 12;
    private const int LongestSlot = 2;
    private static readonly FrozenSet<string> Times = FrozenSet.Create(StringComparer.Ordinal, "now", "then", "today", "soon", "later", "here", "there");

    /// <summary>The key words on which wordings differ, the most contested first.</summary>
    public static IReadOnlyList<Disagreement> Find(StatementBook book, Terms terms, string language)
    {
        var slots = new Dictionary<string, Dictionary<string, List<ArticleId>>>(StringComparer.Ordinal);
        foreach (var statement in book.Entries.Where(e => e.ArticleCount > 1))
        {
            foreach (var slot in statement.Slots ??= Slots(statement, terms, language))
            {
                if (!slots.TryGetValue(slot.About, out var values))
                {
                    slots[slot.About] = values = new(StringComparer.Ordinal);
                }

                Add(values, slot.Fullest, slot.FullestArticleId);
                Add(values, slot.Word, slot.ArticleId);
            }
        }

        return [.. slots.Where(s => s.Value.Count > 1).OrderByDescending(s => s.Value.Sum(v => v.Value.Count)).ThenBy(s => s.Key, StringComparer.Ordinal).Take(MostFound)
            .Select(s => new Disagreement(s.Key, [.. s.Value.Select(v => new DisagreementValue(v.Key, v.Value, default))]))];
    }

    private static List<WordSlot> Slots(StatementEntry statement, Terms terms, string language)
    {
        var found = new List<WordSlot>();
        var fullest = Fullest.Of(statement.Variants);
        foreach (var variant in statement.Variants.Where(v => v != fullest && v.ArticleId != fullest.ArticleId && v.Language == fullest.Language))
        {
            foreach (var (own, other, _, after) in WordMarks.Substitutions(variant.Text, fullest.Text))
            {
                if (Slot(terms, language, own, other, after, variant.ArticleId, fullest.ArticleId) is { } slot)
                {
                    found.Add(slot);
                }
            }
        }

        return found;
    }

    // One content word against one other, before the same thing.
    private static WordSlot? Slot(Terms terms, string language, IReadOnlyList<string> own, IReadOnlyList<string> other, string after, ArticleId article, ArticleId fullest)
    {
        if (own.Count > LongestSlot || other.Count > LongestSlot || About(after, terms, language) is not { } about)
        {
            return null;
        }

        var (mine, theirs) = (Only(own, terms, language), Only(other, terms, language));
        return mine is null || theirs is null || string.Equals(mine, theirs, StringComparison.Ordinal)
            ? null
            : new(about, mine, article, theirs, fullest);
    }

    // What the words are about: the thing that they stand before. Before a name or an adverb of time stands a verb or nothing that one could differ on.
    private static string? About(string after, Terms terms, string language)
    {
        var words = after.Split(' ').TakeWhile(w => !w.Any(char.IsUpper) && Bare(w) is var bare && !Times.Contains(bare) && terms.One(bare, language) is not null).Select(Bare).ToList();
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    private static void Add(Dictionary<string, List<ArticleId>> values, string word, ArticleId article)
    {
        if (!values.TryGetValue(word, out var articles))
        {
            values[word] = articles = [];
        }

        if (!articles.Contains(article))
        {
            articles.Add(article);
        }
    }

    private static string? Only(IReadOnlyList<string> words, Terms terms, string language)
    {
        // Names are spelt in several ways without anybody differing on the matter.
        var content = words.Where(w => !w.Any(char.IsUpper)).Select(Bare).Where(w => w.Length > 0 && terms.One(w, language) is not null).ToList();
        return content.Count == 1 ? content[0] : null;
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '[', ']', '(', ')', '"', '“', '”', '‘', '’', '\'').ToLowerInvariant();
}
