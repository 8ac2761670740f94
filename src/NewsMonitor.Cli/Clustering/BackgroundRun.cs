using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Text;
using NewsMonitor.Text.Languages;

namespace NewsMonitor.Cli;

/// <summary>One run of <c>background</c>: texts and lists in, a table a language out.</summary>
internal sealed class BackgroundRun(string? only, TextWriter progress)
{
    private readonly TextAnalyzer analyzer = new();
    private readonly LanguageTags tags = new();
    private readonly SortedDictionary<string, BackgroundCounter> counters = new(StringComparer.Ordinal);

    /// <summary>Counts the texts of a file or folder; nothing for null. With a language given, those of others are left out.</summary>
    public void AddTexts(string? input)
    {
        foreach (var row in input is null ? [] : Texts(input))
        {
            var tag = tags.Primary(row.Lang ?? only) ?? LanguageTags.Undetermined;
            if (only is null || tag == tags.Primary(only))
            {
                Counter(tag).Add(analyzer.Analyze(row.Title ?? "", row.Text ?? row.Body ?? "", tag));
            }
        }
    }

    /// <summary>Counts a list of word frequencies; nothing for null.</summary>
    public void AddList(string? path, int documents, int wordsPerDocument, IReadOnlyList<string> leaveOut)
    {
        if (path is null)
        {
            return;
        }

        var tag = tags.Primary(only) ?? throw new CommandException($"'{only}' is not a language (BCP 47 or ISO 639-3).");
        try
        {
            var words = WordFrequencies.Read(File.ReadAllText(path), wordsPerDocument, leaveOut.ToHashSet(StringComparer.Ordinal));
            Counter(tag).AddExpected(words.SelectMany(word => TermsOf(word.Word, tag).Select(term => (term, word.Documents))), documents);
        }
        catch (FormatException e)
        {
            throw new CommandException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Writes the tables.</summary>
    public void Write(string folder, int least, int most)
    {
        Directory.CreateDirectory(folder);
        foreach (var (tag, counter) in counters)
        {
            using var file = File.Create(Path.Combine(folder, $"{tag}.tsv.gz"));
            var (written, floor) = counter.Write(file, least, most);
            progress.WriteLine($"{tag}: {counter.Documents} texts, {written} terms in {floor} texts or more");
        }
    }

    private IEnumerable<Term> TermsOf(string word, string tag) => analyzer.Analyze(word, "", tag).Terms.Where(term => term.Kind == TermKind.Word);

    private BackgroundCounter Counter(string tag)
    {
        if (!counters.TryGetValue(tag, out var counter))
        {
            counters.Add(tag, counter = new BackgroundCounter());
        }

        return counter;
    }

    private static IEnumerable<InputRow> Texts(string input) => Directory.Exists(input)
        ? Directory.EnumerateFiles(input, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new InputRow { Id = path, Text = File.ReadAllText(path) })
        : JsonLines.Read(input);
}
