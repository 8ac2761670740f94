namespace NewsMonitor.Clustering;

/// <summary>Finds the stories that cost the most, and says in what way.</summary>
public static class WorstStories
{
    /// <summary>The worst, worst first: by how many articles' worth of precision or recall each loses.</summary>
    public static IReadOnlyList<WorstStory> Of(IReadOnlyList<string> labels, IReadOnlyList<string> stories, int most)
    {
        var merged = Groups(stories, labels).Select(group => new WorstStory(group.Key, Loss(group.Value), Reason("holds articles of several labels", group.Value)));
        var split = Groups(labels, stories).Select(group => new WorstStory(group.Key, Loss(group.Value), Reason("label is spread over several stories", group.Value)));
        return [.. merged.Concat(split).OrderByDescending(story => story.Loss).ThenBy(story => story.Name, StringComparer.Ordinal).Take(most).Where(story => story.Loss > 0)];
    }

    private static SortedDictionary<string, List<string>> Groups(IReadOnlyList<string> by, IReadOnlyList<string> of)
    {
        var groups = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        for (var i = 0; i < by.Count; i++)
        {
            if (!groups.TryGetValue(by[i], out var group))
            {
                groups.Add(by[i], group = []);
            }

            group.Add(of[i]);
        }

        return groups;
    }

    private static double Loss(List<string> group) => group.Count - group.CountBy(item => item, StringComparer.Ordinal).Sum(part => (double)part.Value * part.Value / group.Count);

    private static string Reason(string what, List<string> group)
    {
        var parts = group.CountBy(item => item, StringComparer.Ordinal).OrderByDescending(part => part.Value).ThenBy(part => part.Key, StringComparer.Ordinal).ToList();
        var rest = parts.Count > 3 ? $" and {parts.Count - 3} more" : "";
        return $"{what}: {string.Join(", ", parts.Take(3).Select(part => $"{part.Key} ×{part.Value}"))}{rest}";
    }
}

/// <summary>A story or label that costs much.</summary>
/// <param name="Name">The story, or the label.</param>
/// <param name="Loss">How many articles' worth of precision or recall it loses.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record WorstStory(string Name, double Loss, string Reason);
