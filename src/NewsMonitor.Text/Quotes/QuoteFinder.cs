using NewsMonitor.Text.Names;
using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Quotes;

/// <summary>
/// Finds direct quotations and their speakers. English, German, French, Spanish, Portuguese, Russian, Italian, Dutch and Polish have reporting verbs;
/// elsewhere quotations are found without speakers. Safe for use from many threads.
/// </summary>
public sealed class QuoteFinder(SentenceSplitter sentences)
{
    private readonly CueWords cues = new();

    /// <summary>True for a language in which speakers are looked for.</summary>
    public bool FindsSpeakers(string language) => cues.Supports(language);

    /// <summary>The quotations of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language (BCP 47).</param>
    /// <param name="names">Its names, as <see cref="NameFinder"/> found them.</param>
    public IReadOnlyList<Quotation> Find(string text, string language, IReadOnlyList<NameMention> names)
    {
        var prepared = new QuoteText(text, language, names, sentences);
        var attributions = cues.Supports(language) ? new SpeakerFinder(prepared, cues).Find() : new Attribution?[prepared.Stretches.Count];
        var pronouns = new PronounResolver(prepared);
        var quotations = new List<Quotation>();
        NameMention? lastSpeaker = null;
        for (var i = 0; i < attributions.Length; i++)
        {
            var span = prepared.Stretches[i].Span;
            var attribution = attributions[i];
            var name = attribution?.Name ?? (attribution?.Pronoun is { } pronoun ? pronouns.Resolve(pronoun, attribution.Place.Start, lastSpeaker) : null);
            lastSpeaker = name ?? lastSpeaker;
            if (!TitleRule.IsTitleOfAWork(text, span, attribution?.Cue))
            {
                quotations.Add(new(span, span.Of(text), name?.Full ?? attribution?.Description, attribution?.Cue, name is not null));
            }
        }

        return quotations;
    }
}
