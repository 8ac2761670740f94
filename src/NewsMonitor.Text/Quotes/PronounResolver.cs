using NewsMonitor.Text.Names;
using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Quotes;

/// <summary>Finds the person that "he", "she" or "the minister" stands for: the nearest fitting person that an earlier clause had as its subject, else the nearest fitting one.</summary>
internal sealed class PronounResolver(QuoteText text)
{
    private const int Reach = 1500;

    /// <summary>The name that a pronoun at a place stands for; null when none fits.</summary>
    public NameMention? Resolve(string pronoun, int place, NameMention? lastSpeaker)
    {
        var gender = pronoun switch
        {
            "he" or "er" or "il" or "él" or "ele" or "он" => Gender.Masculine,
            "she" or "sie" or "elle" or "ella" or "ela" or "она" => Gender.Feminine,
            _ => Gender.Unknown,
        };
        if (gender == Gender.Unknown)
        {
            return null;
        }

        NameMention? nearest = null;
        foreach (var sentence in text.Sentences.Reverse())
        {
            if (sentence.Start > place || sentence.End < place - Reach)
            {
                continue;
            }

            var subject = text.Names.Find(n => sentence.Contains(n.Span.Start) && n.Span.End <= place && Fits(n, gender));
            if (subject is not null && IsSubject(subject, sentence))
            {
                return subject;
            }

            nearest ??= subject;
            if (lastSpeaker is not null && Fits(lastSpeaker, gender) && nearest is not null)
            {
                break;
            }
        }

        return lastSpeaker is not null && Fits(lastSpeaker, gender) ? lastSpeaker : nearest;
    }

    private static bool Fits(NameMention name, Gender gender) => name.Kind == NameKind.Person && (name.Gender == gender || name.Gender == Gender.Unknown);

    // A subject stands early in its sentence and behind no preposition.
    private bool IsSubject(NameMention name, TextSpan sentence)
    {
        var before = text.Text.AsSpan(sentence.Start, name.Span.Start - sentence.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is not ("to" or "of" or "for" or "with" or "against" or "about" or "by" or "from" or "on" or "told" or "than");
    }
}
