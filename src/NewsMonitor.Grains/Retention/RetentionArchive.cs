using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Retention;

/// <summary>Writes what is removed as compressed JSON lines. A file appears whole, and is on the disk when its writing is answered.</summary>
internal static class RetentionArchive
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Archives texts, a line each.</summary>
    public static Task Write(string file, IEnumerable<OldText> texts, CancellationToken cancellation) => Lines(
        file,
        texts.Select(t => (object)new
        {
            workspace = t.Workspace.Value,
            id = t.Article.Id.Value,
            t.Article.Version,
            t.Article.Title,
            t.Article.Body,
            t.Article.Url,
            source = t.Article.Source,
            t.Article.Language,
            t.Article.PublishedAt,
            t.Article.ReceivedAt,
            t.Article.Authors,
            t.Article.Feed,
            copyOf = t.Article.CopyOf?.Value,
            storyId = t.Story?.Value,
        }),
        cancellation);

    /// <summary>Archives updates, a line each.</summary>
    public static Task Write(string file, IEnumerable<StoryUpdate> updates, CancellationToken cancellation) => Lines(
        file,
        updates.Select(u => (object)new
        {
            cursor = u.Cursor.ToString(),
            workspace = u.Workspace.Value,
            storyId = u.StoryId.Value,
            u.Version,
            u.At,
            changes = u.Changes.Select(c => new
            {
                c.Kind,
                articleIds = c.ArticleIds?.Select(a => a.Value),
                storyId = c.StoryId?.Value,
                c.Text,
                c.About,
                c.Was,
                c.StatementId,
                c.By,
                news = c.News?.Select(n => new { n.Kind, n.Text, articleId = n.ArticleId.Value }),
                omitted = c.Omitted == 0 ? (int?)null : c.Omitted,
            }),
            u.Headline,
            u.ArticleCount,
        }),
        cancellation);

    private static async Task Lines(string file, IEnumerable<object> rows, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var part = new PartFile(file);
        await using (var packed = new GZipStream(File.Create(part.Path), CompressionLevel.Optimal))
        {
            foreach (var row in rows)
            {
                await JsonSerializer.SerializeAsync(packed, row, Json, cancellation);
                await packed.WriteAsync("\n"u8.ToArray(), cancellation);
            }
        }

        part.Keep();
    }
}
