using System.Globalization;
using NewsMonitor.Model;
using NewsMonitor.Stories.Claims;
using NewsMonitor.Stories.Headlines;
using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.News;
using NewsMonitor.Stories.Origins;
using NewsMonitor.Stories.Statements;
using NewsMonitor.Stories.Summaries;

namespace NewsMonitor.Stories.Telling;

/// <summary>
/// One story being told: takes articles in one by one and says what each brings, and at any time what the story tells.
/// The cost of an article is bounded whatever the story's size. Articles cannot be taken out: when one leaves, the book is written anew from those that stay
/// (<see cref="StoryTeller.Rebuild"/>). Deterministic: the same articles in the same order make the same book. Not safe for use from many threads.
/// </summary>
public sealed class StoryBook
{
    /// <summary>The most news told of one article.</summary>
    public const int MostNews = 40;

    private readonly StoryTeller teller;
    private readonly NameBook names;
    private readonly StatementBook statements;
    private readonly OriginBook origins;
    private readonly ClaimBook claims;
    private readonly SummaryBook summary;
    private readonly SeenSentences seen;
    private readonly Dictionary<string, int> languages;
    private HeadlineState headline;
    private int articleCount;

    internal StoryBook(StoryTeller teller, StoryBookState state)
    {
        this.teller = teller;
        names = new(state.Names);
        statements = new(state.Statements);
        origins = new(state.Origins, state.Open);
        claims = new(state.Claims);
        summary = new(state.Candidates);
        seen = new(state.Sentences);
        languages = new(state.Languages, StringComparer.Ordinal);
        headline = state.Headline;
        articleCount = state.ArticleCount;
    }

    /// <summary>How many articles were taken in.</summary>
    public int ArticleCount => articleCount;

    /// <summary>The first sentence of the headline's article; empty without articles.</summary>
    public string Lead => headline.Current?.Lead ?? "";

    /// <summary>Takes an article in and says what it brings. An exact copy brings nothing but itself.</summary>
    public ArticleNews Add(Article article) => Take(article, revises: false);

    /// <summary>Takes the newer version of an article in that was taken in before: its wordings, numbers and origins give way to those of this one. Says what the newer version brings.</summary>
    public ArticleNews Revise(Article article) => Take(article, revises: true);

    private ArticleNews Take(Article article, bool revises)
    {
        var reading = teller.Reader.Read(article);
        headline = teller.Headlines.Add(headline, article);
        if (revises)
        {
            origins.Forget(article.Id);
            summary.Forget(article.Id);
        }
        else
        {
            articleCount++;
            languages[article.Language] = languages.GetValueOrDefault(article.Language) + 1;
        }

        var (known, added) = names.Add(reading, revises);
        var printed = statements.Add(reading, names, revises);
        var newOrigins = origins.Add(reading, printed);
        var numbers = claims.Add(reading, revises);
        summary.Add(reading, articleCount, headline.Terms);
        var news = NewsReader.Read(reading, added, printed, newOrigins, numbers, seen);
        var shared = printed.Where(p => !p.IsNew && p.Statement.First != article.Id).Select(p => p.Statement).Distinct().ToList();
        var speaker = shared.Where(s => s.SpeakerName is not null).GroupBy(s => s.SpeakerName!.Value).MaxBy(g => g.Count())?.Key;
        return new()
        {
            ArticleId = article.Id,
            News = [.. news.Take(MostNews)],
            SharedStatements = shared.Count,
            SharedSpeaker = speaker is { } id ? NameOf(id) : null,
            SharedNames = known.Count,
            Origins = [.. origins.Entries.Where(o => !o.IsOwn && o.Edges.Exists(e => e.ArticleId == article.Id)).Select(o => o.Name)],
            NewStatements = [.. printed.Where(p => p.IsNew && p.Quote.Quotation.Text.Contains(' ', StringComparison.Ordinal)).Select(p => NewStatement(p.Statement, p.Quote.Quotation.Text))],
            NewOrigins = newOrigins,
            ChangedNumbers = [.. numbers.Where(n => n.Was is not null).Select(n => new ChangedNumber(n.Claim.About, n.Was!, n.Claim.Value)).Distinct()],
        };
    }

    private NewStatement NewStatement(StatementEntry statement, string text) =>
        new(statement.Id.ToString(CultureInfo.InvariantCulture), statement.SpeakerName is { } id ? NameOf(id) : statement.SpeakerWords, text);

    private string? NameOf(int id) => names.Entries.FirstOrDefault(n => n.Id == id)?.Name;

    /// <summary>What the story tells now.</summary>
    public StoryTold Tell()
    {
        var language = languages.Count == 0 ? "en" : languages.MaxBy(l => l.Value).Key;
        var told = OriginTeller.Tell(origins);
        return new()
        {
            Headline = headline.Current?.Headline,
            Summary = summary.Choose(headline.Terms),
            OriginCount = told.Count,
            Origins = told,
            RestsOnOneOrigin = OriginTeller.RestsOnOne(told, articleCount),
            Statements = StatementTeller.Tell(statements, names),
            Names = NameTeller.Tell(names),
            Disagreements = [.. claims.Disagreements(), .. KeyWords.Find(statements, teller.Terms, language)],
            Limits = LanguageLimits.Of(languages.Keys),
        };
    }

    /// <summary>What is to be stored of the book. Shares its lists with the book: write it before the next article.</summary>
    public StoryBookState State() => new()
    {
        ArticleCount = articleCount,
        Languages = languages,
        Headline = headline,
        Names = names.Entries,
        Statements = statements.Entries,
        Origins = origins.Entries,
        Open = origins.Open,
        Claims = claims.Entries,
        Candidates = summary.Candidates,
        Sentences = [.. seen.Sentences],
    };
}
