using System.Text.Json;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.JsonLd;

/// <summary>schema.org articles as a feed: JSON-LD alone, or in the scripts of a page.</summary>
internal static class JsonLdDialect
{
    /// <summary>Gathers the articles; null when there are none.</summary>
    public static FeedDraft? Read(JsonElement root, FeedParserOptions options) => Gather(JsonLdReader.Find(root, options.MaxItems));

    /// <summary>Gathers the articles that a page describes; null when there are none.</summary>
    public static FeedDraft? ReadPage(string html)
    {
        var articles = new List<JsonLdArticle>();
        foreach (var script in JsonLdScripts.Of(html))
        {
            using var json = JsonLdReader.Parse(script);
            if (json is null) continue;
            try
            {
                articles.AddRange(JsonLdReader.Find(json.RootElement, 1000));
            }
            catch (InvalidOperationException)
            {
                // half a character in a text: this script says nothing
            }
        }

        return Gather(articles);
    }

    private static FeedDraft? Gather(List<JsonLdArticle> articles)
    {
        if (articles.Count == 0) return null;
        var feed = new FeedDraft { Format = "json-ld", Title = articles[0].Publisher, Publisher = articles[0].Publisher, Language = articles[0].Language };
        if (articles[0].PublisherUrl is { } site) feed.Link = new Placed(site, null);
        foreach (var article in articles)
        {
            var item = new ItemDraft
            {
                Id = article.Url,
                Title = article.Headline,
                Link = article.Url is null ? null : new Placed(article.Url, null),
                Published = article.Published,
                Updated = article.Modified,
                Summary = article.Description is null ? null : new Placed(article.Description, null),
                SummaryIsText = true,
                Content = article.Body is null ? null : new Placed(article.Body, null),
                ContentIsText = true,
                Language = article.Language,
                SourceTitle = article.Publisher,
                SourceUrl = article.PublisherUrl is null ? null : new Placed(article.PublisherUrl, null),
                Paywalled = article.IsAccessibleForFree == false,
            };
            foreach (var author in article.Authors) item.AddAuthor(new ParsedAuthor(author));
            foreach (var keyword in article.Keywords) item.AddCategory(keyword);
            feed.Items.Add(item);
        }

        return feed;
    }
}
