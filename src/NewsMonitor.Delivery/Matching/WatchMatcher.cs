using System.Runtime.InteropServices;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Matching;

/// <summary>
/// Matching turned round: for each story update, the watches whose query holds for the story, without asking every watch.
/// It remembers which leaves of the queries each story satisfies, so that an update costs its new articles' words and the watches anchored at what the story satisfies.
/// The answers are those of <see cref="QueryEvaluator"/>. Deterministic; one caller at a time.
/// </summary>
/// <param name="reader">Takes texts and queries apart.</param>
/// <param name="maxStories">How many stories are remembered, the latest ones; a forgotten one is read again whole. Default 100,000.</param>
public sealed class WatchMatcher(IWordReader reader, int maxStories = 100_000)
{
    private readonly LeafIndex _leaves = new(reader);
    private readonly Dictionary<string, Entry> _watches = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Entry>> _byLeaf = [];
    private readonly Dictionary<QueryNode, List<Entry>> _byCondition = [];
    private readonly List<Entry> _always = [];
    private readonly Dictionary<int, int> _met = [];
    private readonly StoryLeavesCache _stories = new(maxStories);
    private long _round;

    /// <summary>How many watches are asked.</summary>
    public int Count => _watches.Count;

    /// <summary>How many watches were asked exactly since the start; the measure of what the index spares.</summary>
    public long Asked { get; private set; }

    /// <summary>Adds a watch, or changes its query.</summary>
    public void Set(string watch, Query query)
    {
        Remove(watch);
        var entry = new Entry(watch, query);
        _watches.Add(watch, entry);
        entry.Root = query.Root is null ? null : Compile(query.Root);
        entry.Anchors = query.Root is null ? null : Anchors.Of(query.Root, node => _met.GetValueOrDefault(_leaves.NumberOf(node)) + _leaves.UsersOf(node));
        foreach (var list in Lists(entry, make: true))
        {
            list.Add(entry);
        }
    }

    /// <summary>Takes a watch out; unknown ones are none.</summary>
    public void Remove(string watch)
    {
        if (!_watches.Remove(watch, out var entry))
        {
            return;
        }

        foreach (var list in Lists(entry, make: false))
        {
            list.Remove(entry);
        }

        if (entry.Query.Root is { } root)
        {
            Return(root);
        }
    }

    /// <summary>False when the next update of the story must bring all its articles: it is unknown, forgotten, or watches ask for words it was never asked for.</summary>
    public bool Knows(StoryId story) => _stories.Find(story) is { } state && state.Generation == _leaves.Generation;

    /// <summary>The watches whose query holds for the story now, in the order of their ids.</summary>
    /// <param name="story">The story at this version.</param>
    /// <param name="articles">The articles that came with it; all of the story's when it is not known or one left.</param>
    /// <param name="whole">True when the articles are all.</param>
    /// <exception cref="InvalidOperationException">The story is not known and the articles are not all.</exception>
    public IReadOnlyList<string> Match(MatchStory story, IEnumerable<MatchArticle> articles, bool whole)
    {
        if (!whole && !Knows(story.Id))
        {
            throw new InvalidOperationException($"Story {story.Id} is not known: its first update must bring all its articles.");
        }

        var state = _stories.Open(story.Id, whole);
        var before = state.Satisfied.Count;
        Read(story, articles, state);
        if (state.Satisfied.Count > before || whole)
        {
            CountMet(state);
        }

        return Ask(story, state);
    }

    /// <summary>A story that ended is forgotten.</summary>
    public void Forget(StoryId story) => _stories.Remove(story);

    private void Read(MatchStory story, IEnumerable<MatchArticle> articles, StoryLeaves state)
    {
        state.Generation = _leaves.Generation;
        foreach (var article in articles)
        {
            _leaves.Find(article, state.Satisfied);
        }

        if (state.Facets.Count > 0 && !state.Facets.IsSubsetOf(story.Facets))
        {
            // A facet went: what it alone satisfied is not known apart, so all leaves of facets are found anew.
            state.Satisfied.ExceptWith(state.FacetLeaves);
            state.FacetLeaves.Clear();
            state.Facets.Clear();
        }

        foreach (var facet in story.Facets)
        {
            if (state.Facets.Add(facet))
            {
                _leaves.Find(facet, state.FacetLeaves);
            }
        }

        state.Satisfied.UnionWith(state.FacetLeaves);
    }

    private void CountMet(StoryLeaves state)
    {
        foreach (var leaf in state.Satisfied)
        {
            if (state.Counted.Add(leaf))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_met, leaf, out _)++;
            }
        }
    }

    private List<string> Ask(MatchStory story, StoryLeaves state)
    {
        var holding = new List<string>();
        _round++;
        foreach (var leaf in state.Satisfied)
        {
            if (_byLeaf.TryGetValue(leaf, out var anchored))
            {
                Ask(anchored, story, state, holding);
            }
        }

        foreach (var (condition, anchored) in _byCondition)
        {
            if (anchored.Count > 0 && Conditions.Hold(condition, story))
            {
                Ask(anchored, story, state, holding);
            }
        }

        Ask(_always, story, state, holding);
        holding.Sort(StringComparer.Ordinal);
        return holding;
    }

    private void Ask(List<Entry> entries, MatchStory story, StoryLeaves state, List<string> holding)
    {
        foreach (var entry in entries)
        {
            if (entry.Round != _round)
            {
                entry.Round = _round;
                Asked++;
                if (entry.Root is null || entry.Root.Holds(state.Satisfied, story))
                {
                    holding.Add(entry.Watch);
                }
            }
        }
    }

    private CompiledNode Compile(QueryNode node) => node switch
    {
        AllOf all => new CompiledNode.All([.. all.Parts.Select(Compile)]),
        AnyOf any => new CompiledNode.Any([.. any.Parts.Select(Compile)]),
        Without without => new CompiledNode.None(Compile(without.Part)),
        _ when Conditions.Is(node) => new CompiledNode.Condition(node),
        _ => new CompiledNode.Words(_leaves.Take(node)),
    };

    private void Return(QueryNode node)
    {
        foreach (var leaf in Leaves(node))
        {
            if (_leaves.Return(leaf) is { } ended)
            {
                _met.Remove(ended);
                _byLeaf.Remove(ended);
            }
        }
    }

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        AllOf all => all.Parts.SelectMany(Leaves),
        AnyOf any => any.Parts.SelectMany(Leaves),
        Without without => Leaves(without.Part),
        _ when Conditions.Is(node) => [],
        _ => [node],
    };

    private IEnumerable<List<Entry>> Lists(Entry entry, bool make)
    {
        if (entry.Anchors is null)
        {
            return [_always];
        }

        return entry.Anchors.Distinct().Select(node => Conditions.Is(node) ? List(_byCondition, node, make) : List(_byLeaf, _leaves.NumberOf(node), make));
    }

    private static List<Entry> List<T>(Dictionary<T, List<Entry>> table, T key, bool make)
        where T : notnull => table.TryGetValue(key, out var list) ? list : make ? table[key] = [] : [];

    private sealed class Entry(string watch, Query query)
    {
        public string Watch { get; } = watch;

        public Query Query { get; } = query;

        public CompiledNode? Root { get; set; }

        public IReadOnlyList<QueryNode>? Anchors { get; set; }

        public long Round { get; set; }
    }
}
