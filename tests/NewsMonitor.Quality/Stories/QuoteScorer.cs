using System.Globalization;
using System.Text.RegularExpressions;
using NewsMonitor.Text.Quotes;

namespace NewsMonitor.Quality.Stories;

/// <summary>Scores quotations and speakers against attribution labels, by the rules that the labelled data's own script states: 80 % overlap, four words at least, speakers by the last word of the source's last name.</summary>
internal sealed partial class QuoteScorer
{
    private const double Overlap = 0.8;
    private const int FewestWords = 4;

    public int Gold { get; private set; }

    public int Predicted { get; private set; }

    public int Found { get; private set; }

    public int Named { get; private set; }

    public int Right { get; private set; }

    public double Recall => (double)Found / Gold;

    public double Precision => (double)Found / Predicted;

    public double SpeakerAccuracy => (double)Right / Named;

    public void Score(string text, IEnumerable<string> annotationFiles, IReadOnlyList<Quotation> quotes)
    {
        var guesses = quotes.Where(q => Words(q.Text) >= FewestWords).ToList();
        Predicted += guesses.Count;
        var used = new HashSet<int>();
        foreach (var (begin, end, source) in annotationFiles.SelectMany(file => GoldOf(file, text)).Distinct().OrderBy(g => g.Begin).ThenBy(g => g.End))
        {
            Gold++;
            var hit = guesses.FindIndex(q => Math.Min(end, q.Span.End) - Math.Max(begin, q.Span.Start) >= Overlap * Math.Max(end - begin, q.Span.Length));
            if (hit >= 0 && used.Add(hit))
            {
                Found++;
                ScoreSpeaker(source, guesses[hit].Speaker);
            }
        }
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private void ScoreSpeaker(string source, string? speaker)
    {
        if (Name().Matches(source) is not { Count: > 0 } names)
        {
            return;
        }

        Named++;
        var last = names[^1].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1].ToLowerInvariant();
        var guess = (speaker ?? "").ToLowerInvariant();
        var isRight = guess.Length > 0 && (guess.Contains(last, StringComparison.Ordinal) || source.ToLowerInvariant().Contains(guess.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal));
        Right += isRight ? 1 : 0;
    }

    private static IEnumerable<(int Begin, int End, string Source)> GoldOf(string file, string text)
    {
        var units = Units(text);
        var spans = new Dictionary<string, (int Begin, int End)>(StringComparer.Ordinal);
        var events = new List<string[]>();
        foreach (var parts in File.ReadLines(file).Select(line => line.Split('\t')).Where(p => p.Length >= 2))
        {
            if (parts[0][0] == 'T')
            {
                var numbers = parts[1].Split([' ', ';']).Skip(1).Where(n => n.All(char.IsAsciiDigit)).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
                spans[parts[0]] = (units[numbers.Min()], units[numbers.Max()]);
            }
            else if (parts[0][0] == 'E')
            {
                events.Add(parts[1].Split(' '));
            }
        }

        foreach (var roles in events.Select(e => e.Skip(1).Select(r => r.Split(':', 2)).Where(r => r.Length == 2 && spans.ContainsKey(r[1])).ToList()))
        {
            var source = string.Join(' ', roles.Where(r => r[0].StartsWith("Source", StringComparison.Ordinal)).Select(r => text[spans[r[1]].Begin..spans[r[1]].End]));
            foreach (var content in roles.Where(r => r[0].StartsWith("Content", StringComparison.Ordinal)).Select(r => spans[r[1]]))
            {
                var from = Math.Max(0, content.Begin - 1);
                foreach (Match match in Quoted().Matches(text[from..Math.Min(text.Length, content.End + 1)]))
                {
                    var inner = match.Groups[1];
                    if (Words(inner.Value) >= FewestWords)
                    {
                        yield return (from + inner.Index, from + inner.Index + inner.Length, source);
                    }
                }
            }
        }
    }

    // Labels count code points; the text here counts UTF-16 units.
    private static List<int> Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return units;
    }

    [GeneratedRegex("[\"“”„«]([^\"“”„«»]{8,1500}?)[\"“”»]", RegexOptions.Singleline, 2000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+)*", RegexOptions.None, 2000)]
    private static partial Regex Name();
}
