using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>How the small parts of what a story tells are written in columns. This form is stored: it may grow, never change.</summary>
internal static class StoredTold
{
    public static string Summary(IReadOnlyList<SummarySentence> summary) => Columns.Write(summary.Select(s => new StoredSentence(s.Text, s.ArticleId.Value, s.Start, s.End)));

    public static IReadOnlyList<SummarySentence> Summary(string text) =>
        [.. Columns.Read<StoredSentence[]>(text).Select(s => new SummarySentence(s.Text, new(s.Article), s.Start, s.End))];

    public static string Names(IReadOnlyList<StoryName> names) => Columns.Write(names.Select(n => new StoredName(n.Name, n.Kind, n.Forms, n.Count)));

    public static IReadOnlyList<StoryName> Names(string text) => [.. Columns.Read<StoredName[]>(text).Select(n => new StoryName(n.Name, n.Kind, n.Forms, n.Count))];

    public static string Disagreements(IReadOnlyList<Disagreement> disagreements) => Columns.Write(disagreements.Select(d => new StoredDisagreement(
        d.About,
        [.. d.Values.Select(v => new StoredValue(v.Value, [.. v.ArticleIds.Select(a => a.Value)], v.FirstAt == default ? null : Columns.Of(v.FirstAt)))])));

    public static IReadOnlyList<Disagreement> Disagreements(string text) => [.. Columns.Read<StoredDisagreement[]>(text).Select(d => new Disagreement(
        d.About,
        [.. d.Values.Select(v => new DisagreementValue(v.Value, [.. v.Articles.Select(a => new ArticleId(a))], Columns.Time(v.First) ?? default))]))];

    public static string Words(IReadOnlyList<MarkedWord> words) => string.Join(' ', words.Select(w => Sign(w.Mark) + w.Text));

    public static IReadOnlyList<MarkedWord> Words(string text) =>
        text.Length == 0 ? [] : [.. text.Split(' ').Select(w => new MarkedWord(w[1..], Mark(w[0])))];

    private static char Sign(string mark) => mark switch
    {
        MarkedWord.Same => '=',
        MarkedWord.Changed => '~',
        MarkedWord.Added => '+',
        _ => '-',
    };

    private static string Mark(char sign) => sign switch
    {
        '=' => MarkedWord.Same,
        '~' => MarkedWord.Changed,
        '+' => MarkedWord.Added,
        _ => MarkedWord.Missing,
    };

    private sealed record StoredSentence(string Text, string Article, int Start, int End);

    private sealed record StoredName(string Name, string Kind, IReadOnlyList<string> Forms, int Count);

    private sealed record StoredDisagreement(string About, IReadOnlyList<StoredValue> Values);

    private sealed record StoredValue(string Value, IReadOnlyList<string> Articles, long? First);
}
