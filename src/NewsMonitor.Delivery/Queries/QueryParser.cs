namespace NewsMonitor.Delivery.Queries;

/// <summary>Builds a query from its pieces, by recursive descent: OR binds least, then AND (written or not), then NOT, then near. Stops at the first fault.</summary>
internal sealed partial class QueryParser(IReadOnlyList<QueryToken> tokens)
{
    private int _next;
    private int _parts;

    /// <summary>What is wrong; null while nothing is.</summary>
    public QueryFault? Fault { get; private set; }

    private QueryToken Current => tokens[_next];

    /// <summary>The whole query; null when it is faulty.</summary>
    public QueryNode? Read()
    {
        var root = Either(QueryField.Text, 0);
        if (root is not null && Current.Kind != QueryTokenKind.End)
        {
            return Wrong(Current, $"'{Current.Text}' closes nothing", "remove it, or write ( where the group begins");
        }

        return root;
    }

    private QueryNode? Either(QueryField field, int depth)
    {
        var parts = new List<QueryNode>();
        do
        {
            if (Together(field, depth) is not { } part)
            {
                return null;
            }

            parts.AddRange(part is AnyOf inner ? inner.Parts : [part]);
        }
        while (Skip(QueryTokenKind.Or));

        return parts.Count == 1 ? parts[0] : new AnyOf(new QueryParts(parts));
    }

    private QueryNode? Together(QueryField field, int depth)
    {
        var parts = new List<QueryNode>();
        do
        {
            if (Single(field, depth) is not { } part)
            {
                return null;
            }

            parts.AddRange(part is AllOf inner ? inner.Parts : [part]);
        }
        while (Skip(QueryTokenKind.And) || Current.Kind is not (QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End));

        return parts.Count == 1 ? parts[0] : new AllOf(new QueryParts(parts));
    }

    private QueryNode? Single(QueryField field, int depth)
    {
        var token = Current;
        if (++_parts > QueryLimits.Parts || depth > QueryLimits.Depth)
        {
            return Wrong(token, "The query has too many parts", $"at most {QueryLimits.Parts} words and conditions, {QueryLimits.Depth} groups within each other; make two of it");
        }

        switch (token.Kind)
        {
            case QueryTokenKind.Not:
                _next++;
                return Single(field, depth + 1) is { } part ? part is Without twice ? twice.Part : new Without(part) : null;
            case QueryTokenKind.Open:
                return Group(field, depth);
            case QueryTokenKind.Field:
                return Fielded(field, depth);
            case QueryTokenKind.Condition:
                _next++;
                return field == QueryField.Text ? Condition(token) : Wrong(token, $"'{token.Text}' is about a story, not about words", "write it outside the group");
            case QueryTokenKind.Word or QueryTokenKind.Phrase:
                return Words(field);
            default:
                return Wrong(token, token.Kind == QueryTokenKind.End ? "The query ends too early" : $"'{token.Text}' stands where a word is missing", "write a word, a \"phrase\", a condition as articles>=5, or ( … )");
        }
    }

    private QueryNode? Group(QueryField field, int depth)
    {
        var open = Current;
        _next++;
        if (Either(field, depth + 1) is not { } inner)
        {
            return null;
        }

        return Skip(QueryTokenKind.Close) ? inner : Wrong(open, "The parenthesis is not closed", "write ) where the group ends");
    }

    private QueryNode? Words(QueryField field)
    {
        if (Pattern() is not { } left)
        {
            return null;
        }

        var near = Current;
        if (near.Kind != QueryTokenKind.Near)
        {
            return new Holds(field, field == QueryField.Lang ? left with { Text = QueryLanguage.Primary(left.Text) } : left);
        }

        _next++;
        if (!int.TryParse(near.Text.AsSpan("near/".Length), out var distance) || distance is < 1 or > QueryLimits.Distance)
        {
            return Wrong(near, $"'{near.Text}' does not say how near", $"write near/1 to near/{QueryLimits.Distance}: the most words from one to the other");
        }

        if (Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase))
        {
            return Wrong(Current, "near/ has no word after it", "write a word or a \"phrase\" on both sides, as in flood near/5 dam");
        }

        return Pattern() is { } right ? new Near(field, left, right, distance) : null;
    }

    private bool Skip(QueryTokenKind kind)
    {
        var skipped = Current.Kind == kind;
        _next += skipped ? 1 : 0;
        return skipped;
    }

    private QueryNode? Wrong(QueryToken at, string message, string hint)
    {
        Fault ??= new QueryFault(at.At, at.Length, message, hint);
        return null;
    }
}
