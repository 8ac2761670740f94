using System.Text.Json;
using NewsMonitor.Feeds.JsonFeed;
using NewsMonitor.Feeds.JsonLd;
using NewsMonitor.Feeds.Ninjs;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>Reads a feed in JSON: finds the dialect by its fields.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    /// <summary>The gathered feed; null with the reason when it is of no dialect.</summary>
    public static (FeedDraft? Feed, string? Reason) Read(string text, FeedParserOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            var root = json.RootElement;
            if (JsonFeedDialect.Is(root) && NinjsDialect.Items(root) is null) return (JsonFeedDialect.Read(root, options), null);
            if (NinjsDialect.Items(root) is { } items) return (NinjsDialect.Read(items, options), null);
            if (JsonLdDialect.Read(root, options) is { } articles) return (articles, null);
            return JsonLinesDialect.Read(root, options) is { } rows ? (rows, null) : (null, "it is JSON, but no JSON Feed, ninjs, NewsArticle or list of articles");
        }
        catch (JsonException e)
        {
            return JsonLinesDialect.ReadLines(text, options) is { } rows
                ? (rows, null)
                : (null, $"it is not well-formed JSON: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            return (null, "it is not well-formed JSON: a text in it has half a character"); // lone surrogates show only when read
        }
    }
}
