using NewsMonitor.Model;
using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Stories.Statements;
using NewsMonitor.Text.Citations;
using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Stories.Origins;

/// <summary>Keeps the graph article → origin of a story: what articles state, and what shared statements and copies let one infer. Bounded. Not safe for use from many threads.</summary>
public sealed class OriginBook
{
    /// <summary>The most origins remembered of a story.</summary>
    public const int MostOrigins = 48;

    /// <summary>The most articles listed of an origin; more are counted.</summary>
    public const int MostEdges = 100;

    /// <summary>The most articles without known origin that later articles may still explain.</summary>
    public const int MostOpen = 120;

    /// <summary>The most statements remembered of an origin.</summary>
    public const int MostStatements = 80;

    private const int LongestEvidence = 160;

    private readonly List<OriginEntry> entries;
    private readonly List<OpenArticle> open;

    /// <summary>A book with what was stored of it.</summary>
    public OriginBook(IEnumerable<OriginEntry> stored, IEnumerable<OpenArticle> open)
    {
        entries = [.. stored];
        this.open = [.. open];
    }

    /// <summary>The origins, in order of appearance.</summary>
    public IReadOnlyList<OriginEntry> Entries => entries;

    /// <summary>Articles whose origin is not known.</summary>
    public IReadOnlyList<OpenArticle> Open => open;

    /// <summary>Takes an earlier version of an article out, before a newer one is taken in.</summary>
    public void Forget(ArticleId article)
    {
        open.RemoveAll(o => o.ArticleId == article);
        foreach (var entry in entries)
        {
            entry.ArticleCount -= entry.Edges.RemoveAll(e => e.ArticleId == article);
        }
    }

    /// <summary>Takes an article in; answers the names of origins that the story had not had.</summary>
    public IReadOnlyList<string> Add(ArticleReading reading, IReadOnlyList<(QuoteReading Quote, StatementEntry Statement, bool IsNew)> statements)
    {
        var article = reading.Article;
        var added = new List<string>();
        var stated = Stated(reading);
        foreach (var (name, evidence, place) in stated)
        {
            var entry = Find(name);
            if (entry is null || entry.IsOwn)
            {
                added.Add(name);
            }

            entry = entry is null ? OpenOrigin(name) : Rename(entry, name);
            entry.IsOwn = false;
            entry.Statements.AddRange(TakenFrom(place, reading, statements).Except(entry.Statements).Take(MostStatements - entry.Statements.Count));
            Connect(entry, new(article.Id, OriginEdge.Stated, evidence.Length > LongestEvidence ? evidence[..LongestEvidence] : evidence));
        }

        var printed = statements.Select(s => s.Statement.Id).Distinct().ToList();
        if (stated.Count > 0)
        {
            foreach (var (name, _, _) in stated)
            {
                Explain(Find(name)!);
            }

            return added;
        }

        var admits = reading.Citations.Any(c => c.Kind == CitationKind.Vague);
        if (!InferFor(article, statements, admits))
        {
            AddOpen(new(article.Id, printed, admits, article.Source?.Name, article.Title));
            if (article.Source is { } own && Find(own.Name) is null)
            {
                OpenOrigin(own.Name).IsOwn = true;
            }

            if (article.Source is { } source)
            {
                Connect(Find(source.Name)!, new(article.Id, OriginEdge.Inferred, "its own report: no other source named"));
            }
        }

        return added;
    }

    // What the text cites, and what is declared beside it.
    private List<(string Name, string Evidence, TextSpan? Place)> Stated(ArticleReading reading)
    {
        var cited = CitedOutlets.Of(reading, name => Find(name) is not null).Select(c => (c.Name, c.Evidence, (TextSpan?)c.Place)).ToList();
        foreach (var (name, evidence) in DeclaredOrigins.Of(reading.Article))
        {
            var key = CitationFinder.Key(name);
            var initials = NameKeys.Initials(name);
            if (!cited.Exists(c => CitationFinder.Key(c.Name) == key || CitationFinder.Key(c.Name) == initials || NameKeys.Initials(c.Name) == key))
            {
                cited.Add((name, evidence, null));
            }
        }

        return cited;
    }

    private bool InferFor(Article article, IReadOnlyList<(QuoteReading Quote, StatementEntry Statement, bool IsNew)> statements, bool admits)
    {
        if (article.Source is { } own && Find(own.Name) is { IsOwn: false } itself)
        {
            Connect(itself, new(article.Id, OriginEdge.Inferred, "published by it"));
            return true;
        }

        if (article.CopyOf is { } original && entries.Find(e => !e.IsOwn && e.Edges.Exists(edge => edge.ArticleId == original)) is { } copied)
        {
            Connect(copied, new(article.Id, OriginEdge.Inferred, "same text as an article that rests on it"));
            return true;
        }

        var shared = statements.Where(s => !s.IsNew).Select(s => s.Statement).Distinct().ToList();
        var best = entries.Where(e => !e.IsOwn)
            .Select(e => (Entry: e, Count: shared.Count(s => e.Statements.Contains(s.Id))))
            .Where(pair => pair.Count > 0)
            .OrderByDescending(pair => pair.Count)
            .FirstOrDefault();
        var quotes = statements.Select(s => s.Statement).Distinct().Count();
        if (best.Entry is null || (best.Count * 2 < quotes && !admits))
        {
            return Linked(article);
        }

        Connect(best.Entry, new(article.Id, OriginEdge.Inferred, $"prints {best.Count} of the statements of articles that rest on it{(admits ? ", and cites other media without naming them" : "")}"));
        return true;
    }

    private bool Linked(Article article)
    {
        foreach (var entry in entries.Where(e => !e.IsOwn))
        {
            if (DeclaredOrigins.LeadTo(article, entry) is { } evidence)
            {
                Connect(entry, new(article.Id, OriginEdge.Inferred, evidence.Length > LongestEvidence ? evidence[..LongestEvidence] : evidence));
                return true;
            }
        }

        return false;
    }

    // Articles that admitted an unnamed source are explained by a later one that names it for the same statements.
    private void Explain(OriginEntry origin)
    {
        foreach (var article in open.Where(o => o.AdmitsAnother && o.Statements.Intersect(origin.Statements).Any()).ToList())
        {
            open.Remove(article);
            Connect(origin, new(article.ArticleId, OriginEdge.Inferred, "prints statements of articles that rest on it, and cites other media without naming them"));
            if (article.Outlet is { } outlet && Find(outlet) is { IsOwn: true } own)
            {
                own.ArticleCount -= own.Edges.RemoveAll(edge => edge.ArticleId == article.ArticleId);
            }
        }
    }

    // What the speaker of the sentence with the citation says in the article was said to the cited outlet; a citation apart from all quotations covers them all.
    private static IEnumerable<int> TakenFrom(TextSpan? place, ArticleReading reading, IReadOnlyList<(QuoteReading Quote, StatementEntry Statement, bool IsNew)> statements)
    {
        if (place is not { } citation)
        {
            return statements.Select(s => s.Statement.Id).Distinct();
        }

        var sentence = reading.Sentences.FirstOrDefault(s => s.Span.Contains(citation.Start))?.Span ?? citation;
        var beside = statements.Where(s => s.Quote.Quotation.Span.Start <= sentence.End && s.Quote.Quotation.Span.End + 3 >= sentence.Start).Select(s => s.Quote.Quotation.Speaker).ToHashSet(StringComparer.Ordinal);
        return statements.Where(s => beside.Count == 0 || beside.Contains(s.Quote.Quotation.Speaker)).Select(s => s.Statement.Id).Distinct();
    }

    private OriginEntry? Find(string name)
    {
        var key = CitationFinder.Key(name);
        var initials = NameKeys.Initials(name);
        return entries.Find(e => e.Keys.Contains(key, StringComparer.Ordinal)
            || (key.Length <= 5 && string.Equals(NameKeys.Initials(e.Name), key, StringComparison.Ordinal))
            || (initials.Length >= 2 && e.Keys.Contains(initials, StringComparer.Ordinal)));
    }

    private OriginEntry OpenOrigin(string name)
    {
        if (entries.Count >= MostOrigins)
        {
            entries.Remove(entries.MinBy(e => (e.IsOwn ? 0 : 1, e.ArticleCount))!);
        }

        var entry = new OriginEntry { Name = name };
        entry.Keys.Add(CitationFinder.Key(name));
        entries.Add(entry);
        return entry;
    }

    private static OriginEntry Rename(OriginEntry entry, string name)
    {
        var key = CitationFinder.Key(name);
        if (!entry.Keys.Contains(key, StringComparer.Ordinal))
        {
            entry.Keys.Add(key);
        }

        entry.Name = name.Length > entry.Name.Length ? name : entry.Name;
        return entry;
    }

    private static void Connect(OriginEntry entry, OriginEdge edge)
    {
        if (entry.Edges.Exists(e => e.ArticleId == edge.ArticleId))
        {
            return;
        }

        entry.ArticleCount++;
        if (entry.Edges.Count < MostEdges)
        {
            entry.Edges.Add(edge);
        }
    }

    private void AddOpen(OpenArticle article)
    {
        open.Add(article);
        if (open.Count > MostOpen)
        {
            open.RemoveAt(0);
        }
    }
}
