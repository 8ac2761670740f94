using NewsMonitor.Model;
using NewsMonitor.Stories.News;
using NewsMonitor.Stories.Telling;

namespace NewsMonitor.Quality.Stories;

/// <summary>Composes labelled stories and compares what they tell with the labels.</summary>
internal sealed class StoryScores
{
    private readonly StoryTeller teller = new();

    public Tally Statements { get; } = new("statements (pairs of quotations)");

    public Tally Speakers { get; } = new("speakers of statements");

    public Tally Origins { get; } = new("origins (edges)");

    public Tally Basis { get; } = new("origins (stated or inferred)");

    public Tally Novelty { get; } = new("new sentences");

    public Tally Names { get; } = new("names");

    public Tally Disagreements { get; } = new("disagreements (values)");

    public IEnumerable<Tally> All => [Statements, Speakers, Origins, Basis, Novelty, Names, Disagreements];

    public void Score(StoryCase story)
    {
        var book = teller.Begin();
        var news = story.Articles.Select(book.Add).ToDictionary(n => n.ArticleId.Value, StringComparer.Ordinal);
        var told = book.Tell();
        ScoreStatements(story, told);
        ScoreOrigins(story, told);
        ScoreNovelty(story, news);
        ScoreNames(story, told);
        ScoreDisagreements(story, told);
    }

    private void ScoreStatements(StoryCase story, StoryTold told)
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in story.Of('='))
        {
            var members = string.Join('|', label[1..]).Split("||", StringSplitOptions.TrimEntries).Select(m => m.Split(':', 2, StringSplitOptions.TrimEntries)).ToList();
            var found = members.Select(m => told.Statements.FirstOrDefault(s => s.Variants.Any(v => v.ArticleId.Value == m[0] && v.Text.StartsWith(m[1], StringComparison.Ordinal)))).ToList();
            expected.UnionWith(Pairs(members.Select(m => $"{m[0]}:{Short(m[1])}")));
            foreach (var statement in found.Where(s => s is not null).Distinct())
            {
                if (string.Equals(statement!.Speaker, label[0], StringComparison.Ordinal))
                {
                    Speakers.Right();
                }
                else
                {
                    Speakers.Wrong($"{story.Name} {label[0]} not {statement.Speaker}");
                }
            }
        }

        var pairs = told.Statements.SelectMany(s => Pairs(s.Variants.Select(v => $"{v.ArticleId.Value}:{Short(v.Text)}"))).ToHashSet(StringComparer.Ordinal);
        Statements.Compare(expected, pairs, story.Name);
    }

    private void ScoreOrigins(StoryCase story, StoryTold told)
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in story.Of('>'))
        {
            Add(label, 1, OriginEdge.Stated);
            Add(label, 2, OriginEdge.Inferred);
        }

        var edges = told.Origins.SelectMany(o => o.Articles.Select(a => (Key: $"{o.Name}<{a.ArticleId.Value}", Edge: a, Own: IsOwn(story, o.Name, a.ArticleId)))).ToList();
        Origins.Compare(expected, edges.Where(e => !e.Own || expected.Contains(e.Key)).Select(e => e.Key).ToHashSet(StringComparer.Ordinal), story.Name);
        foreach (var edge in edges.Where(e => bases.ContainsKey(e.Key)))
        {
            Check(Basis, string.Equals(bases[edge.Key], edge.Edge.Basis, StringComparison.Ordinal), $"{story.Name} {edge.Key} {edge.Edge.Basis}");
        }

        void Add(string[] label, int field, string basis)
        {
            foreach (var id in label.Length > field ? label[field].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                expected.Add($"{label[0]}<{id}");
                bases[$"{label[0]}<{id}"] = basis;
            }
        }
    }

    private void ScoreNovelty(StoryCase story, Dictionary<string, ArticleNews> news)
    {
        foreach (var (kind, isNew) in new[] { ('+', true), ('-', false) })
        {
            foreach (var label in story.Of(kind))
            {
                var parts = label[0].Split(':', 2, StringSplitOptions.TrimEntries);
                var told = news[parts[0]].News.Any(n => n.Kind == NewsItem.Sentence && n.Text.Contains(parts[1], StringComparison.Ordinal));
                if (told && !isNew)
                {
                    Novelty.Wrong($"{story.Name} {label[0]}");
                }
                else if (told)
                {
                    Novelty.Right();
                }
                else if (isNew)
                {
                    Novelty.Missed($"{story.Name} {label[0]}");
                }
            }
        }
    }

    private void ScoreNames(StoryCase story, StoryTold told)
    {
        foreach (var label in story.Of('*'))
        {
            var parts = label[0].Split(':', 2, StringSplitOptions.TrimEntries);
            var forms = parts[1].Split('/', StringSplitOptions.TrimEntries);
            var found = told.Names.FirstOrDefault(n => n.Forms.Contains(forms[0], StringComparer.Ordinal) || string.Equals(n.Name, forms[0], StringComparison.Ordinal));
            if (found is null)
            {
                Names.Missed($"{story.Name} {label[0]}");
                continue;
            }

            Check(Names, string.Equals(found.Kind, parts[0], StringComparison.Ordinal) && forms.All(f => found.Forms.Contains(f, StringComparer.Ordinal)), $"{story.Name} {label[0]} as {found.Kind} {string.Join('/', found.Forms)}");
        }
    }

    private void ScoreDisagreements(StoryCase story, StoryTold told)
    {
        var expected = story.Of('~').SelectMany(l => l[1..].SelectMany(v => v.Split(':', 2, StringSplitOptions.TrimEntries) is var p ? p[1].Split(' ').Select(id => $"{p[0]}<{id}") : [])).ToHashSet(StringComparer.Ordinal);
        var numbers = told.Disagreements.Where(d => d.Values.All(v => char.IsDigit(v.Value[0])));
        var found = numbers.SelectMany(d => d.Values.SelectMany(v => v.ArticleIds.Select(id => $"{v.Value.Split(' ')[0]}<{id.Value}"))).ToHashSet(StringComparer.Ordinal);
        Disagreements.Compare(expected, found, story.Name);
    }

    private static void Check(Tally tally, bool right, string what)
    {
        if (right)
        {
            tally.Right();
        }
        else
        {
            tally.Wrong(what);
        }
    }

    private static bool IsOwn(StoryCase story, string origin, ArticleId article) =>
        story.Articles.First(a => a.Id == article).Source is { } own && string.Equals(own.Name, origin, StringComparison.Ordinal);

    private static string Short(string text) => text.Length > 14 ? text[..14] : text;

    private static IEnumerable<string> Pairs(IEnumerable<string> members)
    {
        var sorted = members.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return from i in Enumerable.Range(0, sorted.Count) from j in Enumerable.Range(i + 1, sorted.Count - i - 1) where sorted[i][0] != sorted[j][0] select $"{sorted[i]} = {sorted[j]}";
    }
}
