using System.Collections.Concurrent;

namespace NewsMonitor.Text.Words;

/// <summary>
/// All words of a text in order, as queries are compared with them: folded (lower case, no diacritics) and stemmed by the language's stemmer. Small words stay, so that phrases can be found.
/// Words are cut and stemmed as for clustering; a Chinese or Japanese sign is a word. Safe for use from many threads; keep one.
/// </summary>
public sealed class WordForms
{
    private const int MostForms = 100_000;

    private readonly ConcurrentDictionary<string, ConcurrentBag<Reader>> _readers = new(StringComparer.Ordinal);

    /// <summary>Reads a text.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="language">BCP 47; of a language without a stemmer the stems are the folded words.</param>
    /// <returns>Two lists of equal length.</returns>
    public (IReadOnlyList<string> Folded, IReadOnlyList<string> Stems) Read(string text, string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        var primary = dash > 0 ? language[..dash] : language;
        var bag = _readers.GetOrAdd(primary, _ => []);
        if (!bag.TryTake(out var reader))
        {
            reader = new Reader(Stemmers.For(primary));
        }

        var read = reader.Read(text);
        bag.Add(reader);
        return read;
    }

    /// <summary>One thread's reader: a stemmer, and the forms it has met.</summary>
    private sealed class Reader(IStemmer stemmer)
    {
        private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);

        public (List<string> Folded, List<string> Stems) Read(string text)
        {
            if (_forms.Count > MostForms)
            {
                _forms.Clear();
            }

            var forms = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
            var (folded, stems) = (new List<string>(text.Length / 6), new List<string>(text.Length / 6));
            var tokens = new TokenReader(text);
            for (var kind = tokens.Next(); kind != TokenKind.End; kind = tokens.Next())
            {
                if (kind == TokenKind.LineBreak)
                {
                    continue;
                }

                if (!forms.TryGetValue(tokens.Token, out var form))
                {
                    form = Make(tokens.Token.ToString(), kind);
                    _forms.Add(tokens.Token.ToString(), form);
                }

                folded.Add(form.Folded);
                stems.Add(form.Stem);
            }

            return (folded, stems);
        }

        private Form Make(string token, TokenKind kind)
        {
            if (kind == TokenKind.Number)
            {
                var normal = Numerals.Normal(token);
                return new Form(normal, normal);
            }

            var lower = Lexicon.Bare(token).ToLowerInvariant();
            var folded = Diacritics.Strip(lower);
            var stem = kind == TokenKind.Word ? Diacritics.Strip(stemmer.Stem(lower)) : folded;
            return new Form(folded, stem.Length == 0 ? folded : stem);
        }

        private sealed record Form(string Folded, string Stem);
    }
}
