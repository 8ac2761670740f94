using System.Globalization;
using System.IO.Compression;

namespace NewsMonitor.Clustering;

/// <summary>Document frequencies of a language from texts seen before, so that the first articles of a stream already know which words are common.</summary>
public sealed class BackgroundTable
{
    private readonly Dictionary<ulong, BackgroundEntry> entries;

    /// <summary>Makes a table.</summary>
    /// <param name="documents">How many documents were counted; 0 for no table.</param>
    /// <param name="entries">The counts by term hash.</param>
    public BackgroundTable(int documents, Dictionary<ulong, BackgroundEntry> entries)
    {
        Documents = documents;
        this.entries = entries;
    }

    /// <summary>For a language that has no table: every word is new.</summary>
    public static BackgroundTable None { get; } = new(0, []);

    /// <summary>How many documents were counted; 0 when there is no table.</summary>
    public int Documents { get; }

    /// <summary>How many terms the table knows.</summary>
    public int Count => entries.Count;

    /// <summary>The counts of a term; zeros when it is unknown.</summary>
    public BackgroundEntry this[ulong hash] => entries.GetValueOrDefault(hash);

    /// <summary>Reads the form that <see cref="BackgroundCounter.Write"/> makes: gzip over UTF-8 lines; the first has the number of documents, then <c>kind text documents middle capital</c> by tabs.</summary>
    public static BackgroundTable Read(Stream stream)
    {
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        var documents = int.Parse(reader.ReadLine() ?? "0", CultureInfo.InvariantCulture);
        var counts = new Dictionary<ulong, BackgroundEntry>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            var kind = Enum.Parse<Model.TermKind>(parts[0]);
            counts[Model.Term.HashOf(kind, parts[1])] = new BackgroundEntry(Number(parts[2]), Number(parts[3]), Number(parts[4]));
        }

        return new BackgroundTable(documents, counts);

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
