using System.Collections;

namespace NewsMonitor.Delivery.Queries;

/// <summary>The parts of a conjunction or disjunction, in order. Equal when the parts are.</summary>
public sealed class QueryParts(IReadOnlyList<QueryNode> parts) : IReadOnlyList<QueryNode>, IEquatable<QueryParts>
{
    /// <inheritdoc/>
    public int Count => parts.Count;

    /// <inheritdoc/>
    public QueryNode this[int index] => parts[index];

    /// <inheritdoc/>
    public bool Equals(QueryParts? other) => other is not null && parts.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QueryParts);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var part in parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<QueryNode> GetEnumerator() => parts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
