namespace NewsMonitor.Delivery.Queries;

/// <summary>A piece of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words or sign, without quotation marks.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How many characters it covers, quotation marks included.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int At, int Length)
{
    public int End => At + Length;
}

/// <summary>The kinds of pieces.</summary>
internal enum QueryTokenKind
{
    Word,
    Phrase,
    And,
    Or,
    Not,
    Near,
    Field,
    Condition,
    Open,
    Close,
    End,
}
