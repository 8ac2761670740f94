using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Documents;

/// <summary>Tells whether the first line of a text is a headline or already the text, and makes a title of a sentence.</summary>
internal sealed class HeadlineRule(SentenceSplitter splitter)
{
    /// <summary>The longest title made from a sentence, in characters.</summary>
    public const int LongestTitle = 200;

    private const int ShortestHeadline = 8;
    private const int LongestHeadline = 180;
    private const int LongestQuestion = 120;

    /// <summary>True for a line that reads as a headline over what follows it.</summary>
    public bool IsHeadline(string line)
    {
        if (line.Length is < ShortestHeadline or > LongestHeadline || line[^1] is ':' or ',' or ';' || !(HasTwoWords(line) || line.Any(c => c >= '\u3041')))
        {
            return false;
        }

        if (line[^1] is '.' or '。' && !line.EndsWith("..", StringComparison.Ordinal))
        {
            return false;
        }

        if (FurnitureRule.EndsLikeASentence(line))
        {
            return (line[^1] is '?' or '!' or '…' or '？' or '！' || line.EndsWith("...", StringComparison.Ordinal)) && line.Length <= LongestQuestion && splitter.Split(line).Count <= 2;
        }

        return splitter.Split(line).Count == 1;
    }

    /// <summary>The first sentence of a line, cut between words when it is too long for a title.</summary>
    public string FirstSentence(string line)
    {
        var sentence = splitter.Split(line) is [var first, ..] ? first.Of(line) : line;
        if (sentence.Length <= LongestTitle)
        {
            return sentence;
        }

        var cut = sentence.LastIndexOf(' ', LongestTitle - 1);
        cut = cut < LongestTitle / 2 ? LongestTitle - 1 : cut;
        cut = char.IsHighSurrogate(sentence[cut - 1]) ? cut - 1 : cut;
        return $"{sentence[..cut].TrimEnd(' ', ',', ';', ':', '–', '-')}…";
    }

    private static bool HasTwoWords(string line) => line.AsSpan().Trim().Contains(' ');
}
