using NewsMonitor.Storage;

namespace NewsMonitor.Web.Searching;

/// <summary>Fills a page with the candidates that pass an exact check, and tells where the next page begins among the candidates. Pure but for the reading.</summary>
internal static class ExactPages
{
    private const int Stretch = 100;

    /// <summary>Reads one page.</summary>
    /// <param name="read">Gives a page of candidates after a place.</param>
    /// <param name="holds">The exact check.</param>
    /// <param name="after">Where to begin; null at the first.</param>
    /// <param name="limit">How many may pass.</param>
    /// <param name="most">How many candidates are looked at; then the page is shorter, and its next goes on there.</param>
    public static async Task<Page<T>> Read<T>(Func<string?, int, Task<Page<T>>> read, Func<T, Task<bool>> holds, string? after, int limit, int most)
    {
        var passed = new List<T>(limit);
        for (var looked = 0; ;)
        {
            var wanted = limit - passed.Count;
            var candidates = await read(after, Math.Max(wanted, Stretch));
            for (var i = 0; i < candidates.Items.Count; i++)
            {
                if (await holds(candidates.Items[i]))
                {
                    passed.Add(candidates.Items[i]);
                }

                if (passed.Count == limit)
                {
                    // The place after this one is known only when a page ends here.
                    return new(passed, i + 1 == candidates.Items.Count ? candidates.Next : (await read(after, i + 1)).Next);
                }
            }

            looked += candidates.Items.Count;
            after = candidates.Next;
            if (after is null || looked >= most)
            {
                return new(passed, after);
            }
        }
    }
}
