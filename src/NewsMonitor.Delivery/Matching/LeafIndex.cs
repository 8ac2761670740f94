using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;

namespace NewsMonitor.Delivery.Matching;

/// <summary>All leaves that ask for words, each once however many watches share it, and which of them an article or a story's facet satisfies. One caller at a time.</summary>
internal sealed class LeafIndex(IWordReader reader)
{
    private static readonly QueryField[] TextFields = [QueryField.Text, QueryField.Title, QueryField.Body];

    private readonly Dictionary<QueryNode, Leaf> _leaves = [];
    private readonly Dictionary<string, Dictionary<QueryField, PatternIndex>> _byLanguage = new(StringComparer.Ordinal);
    private readonly Dictionary<QueryField, PatternIndex> _labels = [];
    private readonly Dictionary<string, HashSet<int>> _languages = new(StringComparer.OrdinalIgnoreCase);
    private int _last;

    /// <summary>Grows with each leaf that was not there before: what was found earlier may lack it.</summary>
    public int Generation => _last;

    /// <summary>The number of a leaf, new when nobody has it yet.</summary>
    public int Take(QueryNode node)
    {
        if (_leaves.TryGetValue(node, out var known))
        {
            known.Users++;
            return known.Number;
        }

        var leaf = new Leaf(++_last) { Users = 1 };
        _leaves.Add(node, leaf);
        ForEachIndex(node, index => index.Add(leaf.Number, node));
        if (node is Holds { Field: QueryField.Lang } holds)
        {
            (_languages.TryGetValue(holds.Pattern.Text, out var leaves) ? leaves : _languages[holds.Pattern.Text] = []).Add(leaf.Number);
        }

        return leaf.Number;
    }

    /// <summary>The number of a leaf that somebody has; 0 when nobody has it.</summary>
    public int NumberOf(QueryNode node) => _leaves.TryGetValue(node, out var leaf) ? leaf.Number : 0;

    /// <summary>How many places of queries share a leaf: what many ask for is written often.</summary>
    public int UsersOf(QueryNode node) => _leaves.TryGetValue(node, out var leaf) ? leaf.Users : 0;

    /// <summary>Gives a leaf back; the last to do so ends it, and is told its number, which is never given again.</summary>
    public int? Return(QueryNode node)
    {
        var leaf = _leaves[node];
        if (--leaf.Users > 0)
        {
            return null;
        }

        _leaves.Remove(node);
        ForEachIndex(node, index => index.Remove(leaf.Number, node));
        if (node is Holds { Field: QueryField.Lang } holds)
        {
            _languages[holds.Pattern.Text].Remove(leaf.Number);
        }

        return leaf.Number;
    }

    /// <summary>Adds the leaves that an article satisfies.</summary>
    public void Find(MatchArticle article, HashSet<int> found)
    {
        if (!_byLanguage.TryGetValue(article.Language, out var fields))
        {
            fields = Open(article.Language);
        }

        var read = ReadArticle.Of(article, reader);
        foreach (var (field, index) in fields)
        {
            foreach (var words in PatternFields.Words(field, read))
            {
                index.Find(words, found);
            }
        }

        FindLabel(QueryField.Source, article.Source, found);
        FindLabel(QueryField.Feed, article.Feed, found);
        foreach (var (asked, leaves) in _languages)
        {
            if (PatternFields.IsLanguage(article.Language, asked))
            {
                found.UnionWith(leaves);
            }
        }
    }

    /// <summary>Adds the leaves that something the story tells satisfies.</summary>
    public void Find(MatchFacet facet, HashSet<int> found) => FindLabel(facet.Field, facet.Text, found);

    private void FindLabel(QueryField field, string? text, HashSet<int> found)
    {
        if (text is not null && _labels.TryGetValue(field, out var index))
        {
            index.Find(reader.Read(text, PatternFields.NoLanguage), found);
        }
    }

    /// <summary>A language's leaves are read when its first article comes.</summary>
    private Dictionary<QueryField, PatternIndex> Open(string language)
    {
        var fields = TextFields.ToDictionary(field => field, _ => new PatternIndex(reader, language));
        foreach (var (node, leaf) in _leaves)
        {
            if (fields.TryGetValue(FieldOf(node), out var index))
            {
                index.Add(leaf.Number, node);
            }
        }

        return _byLanguage[language] = fields;
    }

    private void ForEachIndex(QueryNode node, Action<PatternIndex> act)
    {
        var field = FieldOf(node);
        if (PatternFields.IsFacet(field) || field is QueryField.Source or QueryField.Feed)
        {
            act(_labels.TryGetValue(field, out var index) ? index : _labels[field] = new PatternIndex(reader, PatternFields.NoLanguage));
        }
        else if (field != QueryField.Lang)
        {
            foreach (var fields in _byLanguage.Values)
            {
                act(fields[field]);
            }
        }
    }

    private static QueryField FieldOf(QueryNode node) => node is Near near ? near.Field : ((Holds)node).Field;

    private sealed record Leaf(int Number)
    {
        public int Users { get; set; }
    }
}
