using System.Buffers;

namespace NewsMonitor.Delivery.Queries;

/// <summary>Takes a query's text apart into pieces. Never fails but for a quotation mark that is not closed.</summary>
internal static class QueryLexer
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("\"“”„«»");
    private const string Comparing = "<>=";

    public static (List<QueryToken> Tokens, QueryFault? Fault) Read(string query)
    {
        var tokens = new List<QueryToken>();
        var at = 0;
        while (true)
        {
            while (at < query.Length && char.IsWhiteSpace(query[at]))
            {
                at++;
            }

            if (at == query.Length)
            {
                tokens.Add(new QueryToken(QueryTokenKind.End, "", at, 0));
                return (tokens, null);
            }

            var token = Next(query, at);
            if (token is not { } read)
            {
                return (tokens, new QueryFault(at, query.Length - at, "The quotation mark is not closed", "write \" at the end of the phrase"));
            }

            at = read.End;
            if (!IsPunctuation(read))
            {
                tokens.Add(read);
            }
        }
    }

    /// <summary>Null for a phrase without an end.</summary>
    private static QueryToken? Next(string query, int at) => query[at] switch
    {
        '(' => new QueryToken(QueryTokenKind.Open, "(", at, 1),
        ')' => new QueryToken(QueryTokenKind.Close, ")", at, 1),
        '-' when at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]) => new QueryToken(QueryTokenKind.Not, "-", at, 1),
        var sign when Opening.Contains(sign) => Phrase(query, at),
        _ => Bare(query, at),
    };

    private static QueryToken? Phrase(string query, int at)
    {
        var end = query.AsSpan(at + 1).IndexOfAny(Opening);
        if (end < 0)
        {
            return null;
        }

        var text = query.Substring(at + 1, end);
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new QueryToken(QueryTokenKind.Phrase, words, at, end + 2);
    }

    private static QueryToken Bare(string query, int at)
    {
        var end = at;
        while (end < query.Length && !char.IsWhiteSpace(query[end]) && query[end] is not ('(' or ')') && !Opening.Contains(query[end]))
        {
            end++;
            if (query[end - 1] == ':' && IsName(query.AsSpan(at, end - 1 - at)))
            {
                return new QueryToken(QueryTokenKind.Field, query[at..(end - 1)], at, end - at);
            }
        }

        var text = query[at..end];
        var kind = text switch
        {
            "AND" or "&&" => QueryTokenKind.And,
            "OR" or "||" => QueryTokenKind.Or,
            "NOT" or "!" => QueryTokenKind.Not,
            _ when text.StartsWith("near/", StringComparison.OrdinalIgnoreCase) => QueryTokenKind.Near,
            _ when text.AsSpan().IndexOfAny(Comparing) > 0 => QueryTokenKind.Condition,
            _ => QueryTokenKind.Word,
        };
        return new QueryToken(kind, text, at, end - at);
    }

    /// <summary>A dash or an ampersand between words asks for nothing.</summary>
    private static bool IsPunctuation(QueryToken token) => token.Kind == QueryTokenKind.Word && !token.Text.Any(char.IsLetterOrDigit);

    /// <summary>Fields are words of letters, so that a time of day or a score is none.</summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter(letter))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
