using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>The live stories, by slot, by number and by the articles in them; keeps the index of their terms true.</summary>
internal sealed partial class StoryTable(TermTable terms, ClusterOptions options)
{
    private readonly Dictionary<long, Story> byNumber = [];
    private readonly Dictionary<long, Story> byArticle = [];
    private readonly TermPlaces places = new();
    private readonly List<int> changed = [];
    private readonly List<int> removed = [];
    private List<Story?> slots = [];

    /// <summary>The index from terms to slots.</summary>
    public Postings Postings { get; } = new(options.MaxPostings);

    /// <summary>Stories awake.</summary>
    public TouchOrder Awake { get; } = new();

    /// <summary>Stories asleep.</summary>
    public TouchOrder Asleep { get; } = new();

    /// <summary>How many stories live.</summary>
    public int Count => byNumber.Count;

    /// <summary>How many slots are in use or were.</summary>
    public int Slots => slots.Count;

    /// <summary>All live stories, by slot.</summary>
    public IEnumerable<Story> All => slots.Where(story => story is not null)!;

    /// <summary>The story in a slot.</summary>
    public Story At(int slot) => slots[slot]!;

    /// <summary>The live story of a number.</summary>
    public bool TryGet(long number, [MaybeNullWhen(false)] out Story story) => byNumber.TryGetValue(number, out story);

    /// <summary>The live story that an article is in.</summary>
    public bool TryGetOf(long article, [MaybeNullWhen(false)] out Story story) => byArticle.TryGetValue(article, out story);

    /// <summary>Founds an empty story.</summary>
    public Story Found(long number, long now)
    {
        var story = new Story(number, slots.Count) { Touched = now };
        byNumber.Add(number, story);
        slots.Add(story);
        Awake.Add(story);
        return story;
    }

    /// <summary>Makes an article a member, without its vector.</summary>
    public void Enlist(Story story, StoryMember member)
    {
        story.Enlist(member);
        byArticle[member.Number] = story;
    }

    /// <summary>Adds a member's vector to a story's sums; the dots are between the two.</summary>
    public void Add(Story story, ArticleVector vector, in StoryDots dots)
    {
        var square = Squares.Of(vector);
        story.WholeSquare += (2 * dots.Whole) + square.Whole;
        story.LeadSquare += (2 * dots.Lead) + square.Lead;
        story.NameSquare += (2 * dots.Names) + square.Names;
        story.NumberSquare += (2 * dots.Numbers) + square.Numbers;
        changed.Clear();
        story.Words.Add(vector.Words, places, changed);
        story.Numbers.Add(vector.Numbers, places, changed);
        var indexed = changed.Count;
        story.Names.Add(vector.Names, places, changed);
        story.Size++;
        story.First = Moment.Earlier(story.First, vector.Time);
        story.Last = Moment.Later(story.Last, vector.Time);
        Keep(story, vector);
        Settle(story, indexed);
    }

    /// <summary>Makes <paramref name="from"/> part of <paramref name="into"/>; the dots are between the two sums.</summary>
    public void Merge(Story from, Story into, in StoryDots dots)
    {
        into.WholeSquare += from.WholeSquare + (2 * dots.Whole);
        into.LeadSquare += from.LeadSquare + (2 * dots.Lead);
        into.NameSquare += from.NameSquare + (2 * dots.Names);
        into.NumberSquare += from.NumberSquare + (2 * dots.Numbers);
        changed.Clear();
        into.Words.Add(from.Words, places, changed);
        IndexAdded(into);
        into.Numbers.Add(from.Numbers, places, changed);
        IndexAdded(into);
        into.Names.Add(from.Names, places, changed);
        Refer(1);
        into.Size += from.Size;
        into.First = Moment.Earlier(into.First, from.First);
        into.Last = Moment.Later(into.Last, from.Last);
        var kept = into.Kept is not null && from.Kept is not null && into.Size <= options.MergeMembers
            ? into.Kept.Concat(from.Kept).OrderBy(vector => vector.Number).TakeLast(options.MergeVoters).ToArray()
            : null;
        foreach (var member in from.Members)
        {
            Enlist(into, member);
        }

        from.Members.Clear();
        Remove(from);
        Unkeep(into);
        if (kept is not null)
        {
            into.Kept = [];
            Array.ForEach(kept, vector => Keep(into, vector));
        }

        Prune(into);
    }

    /// <summary>Empties a story's sums, to be filled anew from its members' vectors.</summary>
    public void Clear(Story story)
    {
        Unkeep(story);
        changed.Clear();
        story.Words.Prune(0, changed);
        story.Numbers.Prune(0, changed);
        IndexRemoved(story);
        story.Names.Prune(0, changed);
        Refer(-1);
        (story.WholeSquare, story.LeadSquare, story.NameSquare, story.NumberSquare, story.Size) = (0, 0, 0, 0, 0);
        (story.First, story.Last, story.Kept) = (Moment.Unknown, Moment.Unknown, new(1));
    }

    /// <summary>Takes a story out: it is closed, or has become part of another.</summary>
    public void Remove(Story story)
    {
        Clear(story);
        foreach (var member in story.Members)
        {
            byArticle.Remove(member.Number);
        }

        byNumber.Remove(story.Number);
        slots[story.Slot] = null;
        (story.Asleep ? Asleep : Awake).Remove(story);
    }

    /// <summary>Takes an article out of the story that it is in; the sums stay as they are.</summary>
    public void Dismiss(Story story, long article)
    {
        story.Members.RemoveAll(member => member.Number == article);
        byArticle.Remove(article);
    }

    /// <summary>Puts a story last in the order of touch, awake.</summary>
    public void Touch(Story story, long now)
    {
        (story.Asleep ? Asleep : Awake).Remove(story);
        story.Asleep = false;
        story.Touched = now;
        Awake.Add(story);
    }

    /// <summary>Lets a story keep only a compact entry.</summary>
    public void Sleep(Story story)
    {
        Awake.Remove(story);
        story.Asleep = true;
        Asleep.Add(story);
        Unkeep(story);
        Prune(story);
    }

    /// <summary>Closes the gaps among slots when there are more gaps than stories.</summary>
    public void Compact()
    {
        if (slots.Count - byNumber.Count <= byNumber.Count + 1024)
        {
            return;
        }

        var slotOf = new int[slots.Count];
        var packed = new List<Story?>(byNumber.Count);
        foreach (var story in All)
        {
            slotOf[story.Slot] = packed.Count;
            story.Slot = packed.Count;
            packed.Add(story);
        }

        slots = packed;
        Postings.Renumber(slotOf);
    }

    /// <summary>Puts a story that was read back in place; its sums are filled, and are indexed when all are read.</summary>
    public void Restore(Story story)
    {
        slots[story.Slot] = story;
        byNumber.Add(story.Number, story);
        (story.Asleep ? Asleep : Awake).Add(story);
        foreach (var member in story.Members)
        {
            byArticle.Add(member.Number, story);
        }

    }

    /// <summary>Indexes all stories after they were read back.</summary>
    public void IndexAll()
    {
        foreach (var story in All)
        {
            changed.Clear();
            changed.AddRange(story.Words.Ids);
            changed.AddRange(story.Numbers.Ids);
            IndexAdded(story);
            changed.AddRange(story.Names.Ids);
            Refer(1);
            foreach (var vector in story.Kept ?? [])
            {
                Refer(vector, 1);
            }
        }
    }

    /// <summary>Makes gaps so that the next story gets the slot it would have got.</summary>
    public void SetSlots(int count)
    {
        while (slots.Count < count)
        {
            slots.Add(null);
        }
    }

    private void Keep(Story story, ArticleVector vector)
    {
        if (story.Kept is null)
        {
            return;
        }

        if (story.Size > options.MergeMembers)
        {
            Unkeep(story);
            return;
        }

        if (story.Kept.Count >= options.MergeVoters)
        {
            Refer(story.Kept[0], -1);
            story.Kept.RemoveAt(0);
        }

        story.Kept.Add(vector);
        Refer(vector, 1);
    }

    private void Unkeep(Story story)
    {
        foreach (var vector in story.Kept ?? [])
        {
            Refer(vector, -1);
        }

        story.Kept = null;
    }

    private void Prune(Story story)
    {
        changed.Clear();
        Settle(story, indexed: 0);
    }

    // Prunes a story to which terms have come, the first of them indexed ones. Half of what comes to a large story is pruned at once: only what stays is indexed.
    private void Settle(Story story, int indexed)
    {
        var divisor = story.Asleep ? options.SleepDivisor : 1;
        removed.Clear();
        story.Words.Prune(options.Words / divisor, removed, story.Asleep);
        story.Numbers.Prune(options.Numbers / divisor, removed, story.Asleep);
        var unindexed = removed.Count;
        story.Names.Prune(options.Names / divisor, removed, story.Asleep);
        places.Begin();
        for (var i = 0; i < removed.Count; i++)
        {
            places.Set(removed[i], i);
            Postings.Expect(removed[i]);
            terms.Expect(removed[i]);
        }

        foreach (var id in CollectionsMarshal.AsSpan(changed)[..indexed])
        {
            Postings.ExpectLatest(id);
        }

        for (var i = 0; i < changed.Count; i++)
        {
            var (id, gone) = (changed[i], removed.Count == 0 ? -1 : places.Of(changed[i]));
            if (i < indexed && (gone < 0 || Postings.IsFull(id)))
            {
                Postings.Add(id, story.Slot);
            }

            if (gone >= 0)
            {
                removed[gone] = -1;
            }
            else
            {
                terms[id].References++;
            }
        }

        for (var i = 0; i < removed.Count; i++)
        {
            if (removed[i] is >= 0 and var id)
            {
                terms[id].References--;
                if (i < unindexed)
                {
                    Postings.Remove(id, story.Slot);
                }
            }
        }

        changed.Clear();
    }

    // The index knows words and numbers; names are counted as referred to, but not looked up by.
    private void IndexAdded(Story story)
    {
        foreach (var id in changed)
        {
            Postings.Add(id, story.Slot);
        }

        Refer(1);
    }

    private void IndexRemoved(Story story)
    {
        foreach (var id in changed)
        {
            Postings.Remove(id, story.Slot);
        }

        Refer(-1);
    }

    private void Refer(int by)
    {
        foreach (var id in changed)
        {
            terms[id].References += by;
        }

        changed.Clear();
    }

    private void Refer(ArticleVector vector, int by)
    {
        foreach (ref readonly var term in vector.Words.AsSpan())
        {
            terms[term.Id].References += by;
        }

        foreach (ref readonly var term in vector.Numbers.AsSpan())
        {
            terms[term.Id].References += by;
        }

        foreach (ref readonly var term in vector.Names.AsSpan())
        {
            terms[term.Id].References += by;
        }
    }
}
