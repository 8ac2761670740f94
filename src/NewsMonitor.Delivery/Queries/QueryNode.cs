namespace NewsMonitor.Delivery.Queries;

/// <summary>A part of a query. Equal parts mean the same.</summary>
public abstract record QueryNode;

/// <summary>All parts hold: <c>a b</c> or <c>a AND b</c>.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record AllOf(QueryParts Parts) : QueryNode;

/// <summary>At least one part holds: <c>a OR b</c>.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record AnyOf(QueryParts Parts) : QueryNode;

/// <summary>The part does not hold: <c>-a</c> or <c>NOT a</c>.</summary>
/// <param name="Part">What must not hold.</param>
public sealed record Without(QueryNode Part) : QueryNode;

/// <summary>A word, a phrase or the beginning of a word stands somewhere in a field.</summary>
/// <param name="Field">Where.</param>
/// <param name="Pattern">What.</param>
public sealed record Holds(QueryField Field, WordPattern Pattern) : QueryNode;

/// <summary>Two patterns stand in one article's field with few words between them, in either order: <c>a near/5 b</c>.</summary>
/// <param name="Field">Where.</param>
/// <param name="Left">One pattern.</param>
/// <param name="Right">The other.</param>
/// <param name="Distance">The most words from one to the other; 1 to 50.</param>
public sealed record Near(QueryField Field, WordPattern Left, WordPattern Right, int Distance) : QueryNode;

/// <summary>A story's number compares so: <c>articles&gt;=5</c>.</summary>
/// <param name="Metric">Which number.</param>
/// <param name="Comparison">How.</param>
/// <param name="Value">With what; an age in seconds.</param>
public sealed record Compares(QueryMetric Metric, QueryComparison Comparison, double Value) : QueryNode;

/// <summary>The story is in a phase: <c>phase:new</c>.</summary>
/// <param name="Phase"><c>new</c>, <c>growing</c>, <c>steady</c> or <c>asleep</c>.</param>
public sealed record InPhase(string Phase) : QueryNode;

/// <summary>Some article was published at or after a time (<c>after:</c>), or before it (<c>before:</c>).</summary>
/// <param name="IsAfter">At or after; else before.</param>
/// <param name="Time">The time, UTC; a date alone is its midnight.</param>
public sealed record Published(bool IsAfter, DateTimeOffset Time) : QueryNode;

/// <summary>A word, or several in their order (a phrase).</summary>
/// <param name="Text">The words as written, one space between them, without quotation marks.</param>
/// <param name="IsPhrase">Written between quotation marks.</param>
/// <param name="IsPrefix">The last word is only the beginning of one: <c>flood*</c>.</param>
public sealed record WordPattern(string Text, bool IsPhrase = false, bool IsPrefix = false);
