using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Articles;

/// <summary>Reads the body of a post: one object, an array, or newline-delimited JSON. Pure.</summary>
internal static class PostedArticles
{
    /// <summary>The most articles in one post.</summary>
    public const int Most = 1000;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, MaxDepth = 16 };

    /// <summary>The articles in the order sent. Throws a 400 when it is no JSON at all, a 413 when there are too many.</summary>
    public static IReadOnlyList<PostedArticle> Read(ReadOnlyMemory<byte> body)
    {
        var text = WithoutMark(body);
        if (text.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw ApiException.BadRequest("the body is empty: send an article as JSON, an array of articles, or one article a line");
        }

        var articles = Whole(text) ?? Lines(text);
        return articles.Count <= Most ? articles : throw ApiException.TooLarge(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles are more than the {Most} that one post takes: send them in several"));
    }

    /// <summary>One article of a larger post. Throws a 400 when it is no JSON, and stands in an array (line 0); on a line of its own it is refused alone.</summary>
    public static PostedArticle One(ReadOnlyMemory<byte> bytes, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(bytes), Tolerant);
            return PostedArticle.Of(document.RootElement);
        }
        catch (JsonException e)
        {
            return line > 0 ? PostedArticle.Unreadable(string.Create(CultureInfo.InvariantCulture, $"line {line} is not JSON: {e.Message}")) : throw ApiException.BadRequest($"the body is not JSON: {e.Message}");
        }
    }

    /// <summary>Null when it is not one JSON value.</summary>
    private static List<PostedArticle>? Whole(ReadOnlyMemory<byte> text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, Tolerant);
        }
        catch (JsonException e)
        {
            return text.Span.TrimStart(" \t\r\n"u8)[0] == (byte)'{' && text.Span.Contains((byte)'\n')
                ? null
                : throw ApiException.BadRequest($"the body is not JSON: {e.Message}");
        }

        using (document)
        {
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Array => [.. document.RootElement.EnumerateArray().Take(Most + 1).Select(PostedArticle.Of)],
                JsonValueKind.Object => [PostedArticle.Of(document.RootElement)],
                _ => throw ApiException.BadRequest("the body is JSON, but neither an article nor an array of articles"),
            };
        }
    }

    private static List<PostedArticle> Lines(ReadOnlyMemory<byte> text)
    {
        var articles = new List<PostedArticle>();
        var number = 0;
        var readable = false;
        foreach (var range in text.Span.Split((byte)'\n'))
        {
            number++;
            var line = text[range];
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line, Tolerant);
                articles.Add(PostedArticle.Of(document.RootElement));
                readable = true;
            }
            catch (JsonException e)
            {
                articles.Add(PostedArticle.Unreadable(string.Create(CultureInfo.InvariantCulture, $"line {number} is not JSON: {e.Message}")));
            }
        }

        return readable ? articles : throw ApiException.BadRequest($"the body is not JSON: {articles[0].Reason}");
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body;
}
