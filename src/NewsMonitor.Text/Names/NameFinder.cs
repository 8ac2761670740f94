using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Text.Names;

/// <summary>
/// Finds people, organisations and places in a text by capitals, titles, given names and the text's own evidence, and brings a person's forms within the text together.
/// Good in English; in languages that do not capitalise names (Arabic, Chinese …) it finds nothing. Safe for use from many threads.
/// </summary>
public sealed class NameFinder(SentenceSplitter sentences, FunctionWords functionWords)
{
    private readonly NameLists lists = new();
    private readonly SentenceSplitter sentences = sentences;
    private readonly FunctionWords functionWords = functionWords;

    /// <summary>The names of a text in order of their places.</summary>
    public IReadOnlyList<NameMention> Find(string text, string language)
    {
        var raw = new List<NameMention>();
        var reader = new NameReader(lists);
        foreach (var run in new CapitalRuns(sentences, functionWords, lists).Find(text, language))
        {
            reader.Read(text, run, language, raw);
        }

        return PersonForms.Join(raw);
    }
}
