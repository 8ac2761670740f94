using NewsMonitor.Text.Names;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Text.Quotes;

/// <summary>A text prepared for finding speakers: its quotations, words, names and sentences, in order. Made for one text and thrown away.</summary>
internal sealed class QuoteText
{
    public QuoteText(string text, string language, IReadOnlyList<NameMention> names, SentenceSplitter sentences)
    {
        (Text, Language) = (text, language);
        Stretches = QuoteMarks.Find(text);
        Names = [.. names.Where(n => !InsideQuote(n.Span.Start))];
        Words = WordSpans.Of(text).FindAll(w => !InsideQuote(w.Start));
        Sentences = sentences.Split(text);
    }

    public string Text { get; }

    public string Language { get; }

    public List<Stretch> Stretches { get; }

    /// <summary>The names outside quotations.</summary>
    public List<NameMention> Names { get; }

    /// <summary>The words outside quotations.</summary>
    public List<TextSpan> Words { get; }

    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>The words outside quotations that begin within a stretch.</summary>
    public List<TextSpan> WordsIn(TextSpan span)
    {
        var from = LowerBound(span.Start);
        var to = from;
        while (to < Words.Count && Words[to].Start < span.End)
        {
            to++;
        }

        return Words.GetRange(from, to - from);
    }

    /// <summary>The name that covers a place; null when none does.</summary>
    public NameMention? NameAt(int place)
    {
        var (low, high) = (0, Names.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Names[middle].Span.End <= place)
            {
                low = middle + 1;
            }
            else if (Names[middle].Span.Start > place)
            {
                high = middle - 1;
            }
            else
            {
                return Names[middle];
            }
        }

        return null;
    }

    /// <summary>The paragraph that a place lies in.</summary>
    public TextSpan ParagraphOf(int place)
    {
        var start = place == 0 ? 0 : Text.LastIndexOf('\n', place - 1) + 1;
        var end = Text.IndexOf('\n', place);
        return new(start, end < 0 ? Text.Length : end);
    }

    public string Lower(TextSpan word) => word.Of(Text).Replace('’', '\'').ToLowerInvariant();

    private bool InsideQuote(int place)
    {
        var (low, high) = (0, Stretches.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Stretches[middle].Span.End <= place)
            {
                low = middle + 1;
            }
            else if (Stretches[middle].Span.Start > place)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private int LowerBound(int place)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
