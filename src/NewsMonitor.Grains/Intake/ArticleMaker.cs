using System.Text;
using NewsMonitor.Feeds.Origins;
using NewsMonitor.Model;
using NewsMonitor.Text.Documents;
using NewsMonitor.Text.Languages;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Grains.Intake;

/// <summary>Makes an article of a document: its text, its identity, its times and its language; or says why it is none. Pure; safe for use from many threads.</summary>
internal sealed class ArticleMaker
{
    private readonly PlainTextRule _plain = new();
    private readonly HtmlText _html = new();
    private readonly LanguageResolver _languages = new();

    /// <summary>The article, or the reason why the document is none.</summary>
    /// <param name="document">What came in.</param>
    /// <param name="scope">Within what its id and path are unique.</param>
    /// <param name="feed">The feed that brought it; null for a post.</param>
    /// <param name="receivedAt">Now.</param>
    /// <param name="options">The bounds.</param>
    public MadeArticle Make(Document document, string scope, string? feed, DateTimeOffset receivedAt, IntakeOptions options)
    {
        var size = Encoding.UTF8.GetByteCount(document.Body) + (document.Title is null ? 0 : Encoding.UTF8.GetByteCount(document.Title));
        if (size > options.MaxArticleBytes)
        {
            return new(null, $"the article has {size} bytes of text, more than the {options.MaxArticleBytes} that are taken (NewsMonitor:Intake:MaxArticleBytes)");
        }

        var (title, body) = Text(document);
        if (title.Length == 0)
        {
            return new(null, "the article has neither a title nor a text");
        }

        string? address = null;
        string? identity = null;
        if (!string.IsNullOrWhiteSpace(document.Url))
        {
            if (!CanonicalUrl.TryParse(document.Url, out var url))
            {
                return new(null, $"url '{Shown(document.Url)}' is not an absolute http or https address; correct it or leave it out");
            }

            (address, identity) = url;
        }

        var hash = StableHash.Id(title, body);
        return new(
            new Article
            {
                Id = Identify(document, scope, identity, hash),
                Title = title,
                Body = body,
                Url = address,
                Source = Source(document.Source),
                Language = _languages.Resolve(title, body, document.Language),
                PublishedAt = document.PublishedAt?.ToUniversalTime(),
                ReceivedAt = receivedAt,
                EffectiveAt = EffectiveTime.Of(document.PublishedAt, receivedAt, options.FutureTolerance),
                Authors = [.. document.Authors.Select(PlainText.Line).Where(a => a.Length > 0)],
                Feed = feed,
                TextHash = hash,
                Provenance = WireSlug.Add(document.Provenance, body, document.Authors),
            },
            null);
    }

    private static ArticleId Identify(Document document, string scope, string? url, string hash) =>
        url is not null ? ArticleId.FromUrl(url)
        : !string.IsNullOrWhiteSpace(document.Id) ? ArticleId.FromFeedItem(scope, document.Id)
        : !string.IsNullOrWhiteSpace(document.Path) ? ArticleId.FromPath(scope, document.Path)
        : ArticleId.FromText(hash);

    private static Outlet? Source(Outlet? declared) =>
        declared is not null && PlainText.Line(declared.Name) is { Length: > 0 } name ? new Outlet(name, declared.Url) : null;

    private static string Shown(string text) => PlainText.Line(text.Length > 100 ? text[..100] + "…" : text);

    private (string Title, string Body) Text(Document document)
    {
        var html = document.BodyType is { } type ? type == BodyType.Html : HtmlText.LooksLikeHtml(document.Body);
        var raw = html ? _html.Paragraphs(document.Body) : document.Body;
        var title = document.Title is null ? "" : _html.Title(document.Title);
        if (title.Length > 0)
        {
            return (title, PlainTextRule.Body(title, raw));
        }

        var read = _plain.Read(raw);
        return (read.Title, read.Body);
    }
}

/// <summary>An article, or why there is none.</summary>
internal readonly record struct MadeArticle(Article? Article, string? Reason);
