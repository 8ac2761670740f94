using NewsMonitor.Text.Names;
using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Quotes;

/// <summary>Who is said to speak, as the words around a quotation have it.</summary>
/// <param name="Cue">The reporting verb.</param>
/// <param name="Place">Where the speaker's words stand.</param>
/// <param name="Name">The name, when there is one.</param>
/// <param name="Pronoun">"he", "she", "they" …, when it is one.</param>
/// <param name="Description">The words that describe the speaker, otherwise.</param>
internal sealed record Attribution(string? Cue, TextSpan Place, NameMention? Name, string? Pronoun, string? Description);
