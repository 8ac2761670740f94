namespace NewsMonitor.Clustering;

/// <summary>Finds every fault in a <see cref="ClusterOptions"/> at once.</summary>
public static class ClusterOptionsValidator
{
    /// <summary>The faults, each with its way out; empty when the options can be used.</summary>
    public static IReadOnlyList<string> Faults(ClusterOptions options)
    {
        var faults = new List<string>();
        Check(options.UncertainFrom <= options.CertainFrom, nameof(options.UncertainFrom), options.UncertainFrom, $"must not be above {nameof(options.CertainFrom)} ({options.CertainFrom})");
        AtLeast(0, options.MergeMembers, nameof(options.MergeMembers));
        AtLeast(1, options.MergeVoters, nameof(options.MergeVoters));
        AtLeast(0, options.MergeLooks, nameof(options.MergeLooks));
        AtLeast(1, options.PartTerms, nameof(options.PartTerms));
        AtLeast(1, options.QueryTerms, nameof(options.QueryTerms));
        AtLeast(1, options.QueryVisits, nameof(options.QueryVisits));
        AtLeast(1, options.Candidates, nameof(options.Candidates));
        AtLeast(options.Candidates, options.Compared, nameof(options.Compared));
        AtLeast(8, options.Words, nameof(options.Words));
        AtLeast(4, options.Names, nameof(options.Names));
        AtLeast(4, options.Numbers, nameof(options.Numbers));
        AtLeast(1, options.SleepDivisor, nameof(options.SleepDivisor));
        Check(options.SleepAfter > TimeSpan.Zero, nameof(options.SleepAfter), options.SleepAfter, "must be positive");
        Check(options.CloseAfter >= options.SleepAfter, nameof(options.CloseAfter), options.CloseAfter, $"must not be shorter than {nameof(options.SleepAfter)} ({options.SleepAfter})");
        AtLeast(1, options.MaxAwake, nameof(options.MaxAwake));
        AtLeast(options.MaxAwake, options.MaxStories, nameof(options.MaxStories));
        AtLeast(1000, options.MaxTerms, nameof(options.MaxTerms));
        AtLeast(16, options.MaxPostings, nameof(options.MaxPostings));
        AtLeast(1, options.MaxLines, nameof(options.MaxLines));
        AtLeast(2, options.RecurringLine, nameof(options.RecurringLine));
        return faults;

        void AtLeast(int least, int value, string name) => Check(value >= least, name, value, $"must be at least {least}");

        void Check(bool holds, string name, object value, string rule)
        {
            if (!holds)
            {
                faults.Add($"Clustering: {name} {value} {rule}.");
            }
        }
    }
}
