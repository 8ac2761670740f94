namespace NewsMonitor.Clustering;

internal sealed partial class StoryTable
{
    /// <summary>Tells what is broken, if anything.</summary>
    public IEnumerable<string> Check()
    {
        var references = new int[terms.Size];
        var (members, postings) = (0, 0);
        foreach (var story in All)
        {
            members += story.Members.Count;
            foreach (var fault in Faults(story).Concat(Index(story, references, ref postings)))
            {
                yield return $"story {story.Number}: {fault}";
            }
        }

        if (members != byArticle.Count || Awake.Count + Asleep.Count != byNumber.Count || All.Count() != byNumber.Count)
        {
            yield return $"table: {members} members of {byArticle.Count}, {Awake.Count} awake and {Asleep.Count} asleep of {byNumber.Count}";
        }

        if (Awake.Count > options.MaxAwake || Count > options.MaxStories)
        {
            yield return $"table: {Awake.Count} awake, {Count} stories: more than the bounds";
        }

        var listed = 0;
        for (var id = 0; id < references.Length; id++)
        {
            listed += Postings.Of(id).Length;
            if (references[id] != terms[id].References)
            {
                yield return $"term {id}: {terms[id].References} references noted, {references[id]} found";
            }
        }

        if (listed != postings)
        {
            yield return $"index: {listed} entries, {postings} expected";
        }

        foreach (var (name, order) in new[] { ("awake", Awake), ("asleep", Asleep) })
        {
            if (order.All().Count() != order.Count || order.All().Any(story => story.Asleep != (name == "asleep")))
            {
                yield return $"order of the {name}: broken";
            }
        }
    }

    private IEnumerable<string> Faults(Story story)
    {
        if (!byNumber.TryGetValue(story.Number, out var same) || same != story || slots[story.Slot] != story)
        {
            yield return "not where its number or slot says";
        }

        if (story.Members.Count == 0 || story.Members.Exists(member => !byArticle.TryGetValue(member.Number, out var home) || home != story))
        {
            yield return "empty, or an article of it is elsewhere";
        }

        for (var i = 1; i < story.Members.Count; i++)
        {
            if (story.Members[i].Number <= story.Members[i - 1].Number)
            {
                yield return "members out of order";
            }
        }

        if (story.Size != story.Members.Count(member => !member.Follows) || story.First > story.Last)
        {
            yield return $"size {story.Size}, first {story.First}, last {story.Last}";
        }

        var divisor = story.Asleep ? options.SleepDivisor : 1;
        if (story.Words.Count > TermSums.Slack(options.Words / divisor) || story.Numbers.Count > TermSums.Slack(options.Numbers / divisor) || story.Names.Count > TermSums.Slack(options.Names / divisor))
        {
            yield return "more terms than it may keep";
        }

        if (!(story.WholeSquare >= 0 && story.LeadSquare >= 0 && story.NameSquare >= 0 && story.NumberSquare >= 0))
        {
            yield return "a length that is none";
        }

        if (story.Kept is { } kept && (kept.Count != Math.Min(story.Size, options.MergeVoters) || story.Size > options.MergeMembers || kept.Exists(vector => !byArticle.TryGetValue(vector.Number, out var home) || home != story)))
        {
            yield return $"{kept.Count} vectors kept of {story.Size}";
        }
    }

    private List<string> Index(Story story, int[] references, ref int postings)
    {
        var faults = new List<string>();
        foreach (var (sums, indexed) in new[] { (story.Words, true), (story.Numbers, true), (story.Names, false) })
        {
            for (var i = 0; i < sums.Count; i++)
            {
                var (id, leading, whole) = (sums.Ids[i], sums.Leading[i], sums.Weights[i].Whole);
                references[id]++;
                if (leading > story.Size || !float.IsFinite(whole))
                {
                    faults.Add($"term {id}: {leading} of {story.Size}, {whole}");
                }

                if (indexed && !Postings.IsCommon(id))
                {
                    postings++;
                    if (Postings.Of(id).BinarySearch(story.Slot) < 0)
                    {
                        faults.Add($"term {id} is not in the index");
                    }
                }
            }
        }

        foreach (var vector in story.Kept ?? [])
        {
            foreach (var term in vector.Words.Concat(vector.Numbers).Concat(vector.Names))
            {
                references[term.Id]++;
            }
        }

        return faults;
    }
}
