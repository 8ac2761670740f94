using System.Globalization;
using System.IO.Compression;
using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>Counts the terms of many texts of one language and writes the table that ships.</summary>
public sealed class BackgroundCounter
{
    private readonly SortedDictionary<(TermKind Kind, string Text), int[]> counts = new(Comparer<(TermKind Kind, string Text)>.Create((a, b) =>
        a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Text, b.Text)));

    /// <summary>How many documents have been counted.</summary>
    public int Documents { get; private set; }

    /// <summary>Counts one document.</summary>
    public void Add(ArticleFeatures features)
    {
        Documents++;
        var used = new bool[features.Terms.Length];
        foreach (var mention in features.Mentions)
        {
            Use(mention.Word);
            if (!mention.IsOpen)
            {
                var count = CountsOf(features.Terms[mention.Word]);
                count[1]++;
                count[2] += mention.IsCapital ? 1 : 0;
                Use(mention.Name);
                Use(mention.Pair);
            }
        }

        for (var i = 0; i < used.Length; i++)
        {
            if (used[i])
            {
                CountsOf(features.Terms[i])[0]++;
            }
        }

        void Use(int term)
        {
            if (term >= 0)
            {
                used[term] = true;
            }
        }
    }

    /// <summary>Counts documents that nobody has, only in what share of them each word is expected; so that a list of word frequencies stands in for texts.</summary>
    /// <param name="words">Terms with the probability that a document holds them; forms of one term are taken as independent.</param>
    /// <param name="documents">As how many documents the list counts.</param>
    public void AddExpected(IEnumerable<(Term Term, double Probability)> words, int documents)
    {
        var without = new Dictionary<(TermKind, string), (Term Term, double Probability)>();
        foreach (var (term, probability) in words)
        {
            var key = (term.Kind, term.Text);
            without[key] = (term, (without.TryGetValue(key, out var known) ? known.Probability : 1) * (1 - probability));
        }

        Documents += documents;
        foreach (var (term, probability) in without.Values)
        {
            if ((int)Math.Round(documents * (1 - probability)) is var count and > 0)
            {
                CountsOf(term)[0] += count;
            }
        }
    }

    /// <summary>Writes the table.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="least">Terms in fewer documents are left out.</param>
    /// <param name="most">The most terms; the least is raised until they fit.</param>
    /// <returns>How many terms were written, and in how many documents each stands at least.</returns>
    public (int Written, int Least) Write(Stream stream, int least, int most)
    {
        while (counts.Values.Count(count => count[0] >= least) > most)
        {
            least++;
        }

        using var writer = new StreamWriter(new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)) { NewLine = "\n" };
        writer.WriteLine(Documents.ToString(CultureInfo.InvariantCulture));
        var written = 0;
        foreach (var ((kind, text), count) in counts.Where(pair => pair.Value[0] >= least))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{text}\t{count[0]}\t{count[1]}\t{count[2]}"));
            written++;
        }

        return (written, least);
    }

    private int[] CountsOf(Term term)
    {
        if (!counts.TryGetValue((term.Kind, term.Text), out var count))
        {
            counts.Add((term.Kind, term.Text), count = new int[3]);
        }

        return count;
    }
}
