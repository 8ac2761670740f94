using System.Text.Json;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.JsonFeed;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.JsonLd;

/// <summary>Finds schema.org articles in JSON-LD, wherever publishers nest them.</summary>
internal static class JsonLdReader
{
    private const int MaxDepth = 12;

    private const int MaxNodes = 20_000;

    /// <summary>The articles in a piece of JSON-LD, in its order; at most <paramref name="max"/>.</summary>
    public static List<JsonLdArticle> Find(JsonElement root, int max)
    {
        var found = new List<JsonLdArticle>();
        var nodes = 0;
        Walk(root, 0);
        return found;

        void Walk(JsonElement element, int depth)
        {
            if (depth > MaxDepth || found.Count >= max || ++nodes > MaxNodes) return;
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in element.EnumerateArray()) Walk(inner, depth + 1);
                return;
            }

            if (element.ValueKind != JsonValueKind.Object) return;
            if (IsArticle(element) && Article(element) is { } article)
            {
                found.Add(article);
                return;
            }

            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Walk(property.Value, depth + 1);
            }
        }
    }

    /// <summary>Parses the text of a script; tolerates what publishers leave around it. Null when it is no JSON.</summary>
    public static JsonDocument? Parse(string text)
    {
        var trimmed = text.Trim().Trim(';');
        foreach (var candidate in (string[])[trimmed, Unbroken(trimmed)])
        {
            try
            {
                return JsonDocument.Parse(candidate, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            }
            catch (JsonException)
            {
                // the next candidate, or none
            }
        }

        return null;
    }

    /// <summary>Raw line ends inside strings are the commonest fault; between tokens a space means the same.</summary>
    private static string Unbroken(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = char.IsControl(source[i]) ? ' ' : source[i];
    });

    private static bool IsArticle(JsonElement element) => element.List("@type").Any(type =>
        type.AsText() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name.EndsWith("Report", StringComparison.Ordinal)));

    private static JsonLdArticle? Article(JsonElement element)
    {
        var headline = PlainText.OfHtml(element.FirstText("headline", "name", "alternativeHeadline"));
        var body = element.FirstText("articleBody", "text");
        if (headline is null && body is null) return null;
        var publisher = element.List("publisher").FirstOrDefault();
        var free = element.TryGetProperty("isAccessibleForFree", out var access) ? access : default;
        return new JsonLdArticle
        {
            Headline = headline,
            Body = body,
            Description = element.Text("description"),
            Published = FeedDate.Parse(element.FirstText("datePublished", "dateCreated")),
            Modified = FeedDate.Parse(element.Text("dateModified")),
            Authors = [.. element.List("author").Concat(element.List("creator")).Select(author => PlainText.OfHtml(author.Text("name") ?? author.AsText(), 300)).OfType<string>().Distinct(StringComparer.Ordinal).Take(100)],
            Publisher = PlainText.OfHtml(publisher.ValueKind == JsonValueKind.Undefined ? null : publisher.Text("name") ?? publisher.AsText(), 300),
            PublisherUrl = publisher.ValueKind == JsonValueKind.Object ? publisher.FirstText("url", "@id") : null,
            Url = element.Text("url") ?? Page(element) ?? element.Text("@id"),
            Language = element.List("inLanguage").Select(language => language.Text("alternateName") ?? language.AsText()).FirstOrDefault(),
            Keywords = [.. element.List("keywords").Concat(element.List("articleSection")).SelectMany(keyword => (keyword.AsText() ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Take(100)],
            Provenance = [.. Works(element, "isBasedOn", ProvenanceKind.IsBasedOn), .. Works(element, "isBasedOnUrl", ProvenanceKind.IsBasedOn), .. Works(element, "citation", ProvenanceKind.Citation)],
            IsAccessibleForFree = free.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.String => free.GetString()?.EndsWith("False", StringComparison.OrdinalIgnoreCase) == true ? false : true,
                _ => null,
            },
        };
    }

    /// <summary>Other works that a property names: by address, by text, or as an object with a publisher, a name or an address.</summary>
    private static IEnumerable<Provenance> Works(JsonElement element, string property, ProvenanceKind kind)
    {
        foreach (var work in element.List(property).Take(20))
        {
            var text = work.AsText();
            var url = text is null ? work.FirstText("url", "@id") : text;
            var publisher = work.ValueKind == JsonValueKind.Object ? work.List("publisher").Concat(work.List("provider")).Select(p => p.Text("name") ?? p.AsText()).FirstOrDefault(name => name is not null) : null;
            var name = PlainText.OfHtml(publisher ?? (text is null ? work.FirstText("name", "headline") : Links.Link.IsWeb(text) ? null : text), 300);
            var address = Links.Link.IsWeb(url) ? url : null;
            if (name is not null || address is not null) yield return new Provenance(kind, name, address);
        }
    }

    private static string? Page(JsonElement element) => element.List("mainEntityOfPage").Select(page => page.Text("@id") ?? page.Text("url") ?? page.AsText()).FirstOrDefault(Links.Link.IsWeb);
}
