using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;

namespace NewsMonitor.Delivery.Matching;

/// <summary>Finds which of many patterns stand in a text by looking up each of its words once. The patterns are of one field and read in one language. One caller at a time.</summary>
internal sealed class PatternIndex(IWordReader reader, string language)
{
    private readonly Dictionary<string, List<Entry>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byPrefix = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> _prefixLengths = [];

    /// <summary>Adds a leaf: words, or words near others. One that has no words in this language never stands anywhere.</summary>
    public void Add(int leaf, QueryNode node)
    {
        if (Make(leaf, node) is { } entry)
        {
            var (table, key) = Place(entry);
            (table.TryGetValue(key, out var entries) ? entries : table[key] = []).Add(entry);
            if (table == _byPrefix)
            {
                _prefixLengths[key.Length] = _prefixLengths.GetValueOrDefault(key.Length) + 1;
            }
        }
    }

    /// <summary>Takes a leaf out.</summary>
    public void Remove(int leaf, QueryNode node)
    {
        if (Make(leaf, node) is { } entry)
        {
            var (table, key) = Place(entry);
            if (table.TryGetValue(key, out var entries) && entries.RemoveAll(e => e.Leaf == leaf) > 0)
            {
                Forget(table, key, entries);
            }
        }
    }

    /// <summary>Adds to the found leaves those that stand in the text.</summary>
    public void Find(WordSequence text, HashSet<int> found)
    {
        if (_byStem.Count + _byPrefix.Count == 0)
        {
            return;
        }

        var prefixes = _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var place = 0; place < text.Count; place++)
        {
            if (_byStem.TryGetValue(text.Stems[place], out var entries))
            {
                Check(entries, text, place, found);
            }

            var folded = text.Folded[place];
            foreach (var length in _prefixLengths.Keys)
            {
                if (length > folded.Length)
                {
                    break;
                }

                if (prefixes.TryGetValue(folded.AsSpan(0, length), out entries))
                {
                    Check(entries, text, place, found);
                }
            }
        }
    }

    private static void Check(List<Entry> entries, WordSequence text, int place, HashSet<int> found)
    {
        foreach (var entry in entries)
        {
            if (!found.Contains(entry.Leaf) && entry.Stands(text, place - entry.Offset))
            {
                found.Add(entry.Leaf);
            }
        }
    }

    private (Dictionary<string, List<Entry>> Table, string Key) Place(Entry entry) => entry.IsPrefix && entry.Offset == entry.Words.Count - 1
        ? (_byPrefix, entry.Words.Folded[entry.Offset])
        : (_byStem, entry.Words.Stems[entry.Offset]);

    private void Forget(Dictionary<string, List<Entry>> table, string key, List<Entry> entries)
    {
        if (table == _byPrefix && --_prefixLengths[key.Length] == 0)
        {
            _prefixLengths.Remove(key.Length);
        }

        if (entries.Count == 0)
        {
            table.Remove(key);
        }
    }

    private Entry? Make(int leaf, QueryNode node)
    {
        var pattern = node is Near near ? near.Left : ((Holds)node).Pattern;
        var words = reader.Read(pattern.Text, language);
        if (words.Count == 0)
        {
            return null;
        }

        var other = node is Near two ? reader.Read(two.Right.Text, language) : null;
        return new Entry(leaf, words, pattern.IsPrefix, Longest(words, pattern.IsPrefix), node as Near, other);
    }

    // The longest word is most likely the rarest; the beginning of a word is looked up only when there is no whole one.
    private static int Longest(WordSequence words, bool isPrefix)
    {
        var best = 0;
        var whole = isPrefix ? words.Count - 1 : words.Count;
        for (var i = 1; i < whole; i++)
        {
            best = words.Stems[i].Length > words.Stems[best].Length ? i : best;
        }

        return best;
    }

    private sealed record Entry(int Leaf, WordSequence Words, bool IsPrefix, int Offset, Near? Near, WordSequence? Other)
    {
        public bool Stands(WordSequence text, int place) =>
            WordMatch.IsAt(text, place, Words, IsPrefix)
            && (Near is null || WordMatch.IsNear(text, place, Words.Count, Other!, Near.Right.IsPrefix, Near.Distance));
    }
}
