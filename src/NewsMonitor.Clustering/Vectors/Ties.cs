namespace NewsMonitor.Clustering;

/// <summary>Makes an order by keys a total one: sorting keys with their items is fast but leaves equal keys in any order.</summary>
internal static class Ties
{
    /// <summary>Puts the items of equal keys in ascending order. The keys are sorted.</summary>
    public static void Order(ReadOnlySpan<double> keys, Span<int> items)
    {
        for (var first = 0; first < keys.Length;)
        {
            var end = first + 1;
            while (end < keys.Length && keys[end] == keys[first])
            {
                end++;
            }

            if (end - first > 1)
            {
                items[first..end].Sort();
            }

            first = end;
        }
    }
}
