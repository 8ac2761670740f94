using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Names;

/// <summary>A name at its place in a text.</summary>
/// <param name="Span">Where it stands, without title and without possessive ending.</param>
/// <param name="Text">The name as it stands there.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Full">The fullest form of the same name in this text: "Mark Rutte" for "Rutte".</param>
/// <param name="Role">The title or role directly before it: "NATO Secretary-General"; empty without.</param>
/// <param name="Gender">The pronoun that goes with it, as far as known.</param>
public sealed record NameMention(TextSpan Span, string Text, NameKind Kind, string Full, string Role, Gender Gender);

/// <summary>Which pronoun may stand for a name.</summary>
public enum Gender
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>He.</summary>
    Masculine,

    /// <summary>She.</summary>
    Feminine,
}
