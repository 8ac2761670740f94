using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Articles;

/// <summary>
/// A post too large for memory: it goes through a file that ends with the request, where the articles' places are found byte by byte. Nothing of it is taken in before all of it is there and read once,
/// so a post that breaks off or is malformed leaves nothing behind. Used by one request.
/// </summary>
internal sealed class ArticleSpool : IAsyncDisposable
{
    /// <summary>The largest post: a thousand articles of 1 MiB, as JSON may write them (three bytes for one).</summary>
    public const long Largest = PostedArticles.Most * Widest;

    /// <summary>The most bytes that one article may take as JSON: 1 MiB of text with each character escaped, and its other fields.</summary>
    public const int LongestArticle = 7 << 20;

    private const long Widest = 3L << 20;
    private const int Piece = 1 << 16;

    private readonly FileStream _file = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Piece, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    /// <summary>The articles' places.</summary>
    public IReadOnlyList<ArticlePlace> Places { get; private set; } = [];

    /// <summary>Reads a whole body. Throws a 413 for more articles or bytes than one post takes, a 400 for what is no JSON.</summary>
    public static async Task<ArticleSpool> Read(HttpRequest request, ReadOnlyMemory<byte> begun, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Largest;
        }

        var spool = new ArticleSpool();
        try
        {
            await spool.Take(request.Body, begun, cancellation);
            return spool;
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }

    /// <summary>An article; one that takes too many bytes is refused without being read.</summary>
    public async Task<PostedArticle> Article(ArticlePlace place, CancellationToken cancellation)
    {
        if (place.Length > LongestArticle)
        {
            return PostedArticle.Unreadable($"the article has {place.Length} bytes, more than an article may have");
        }

        var bytes = new byte[place.Length];
        _file.Position = place.Start;
        await _file.ReadExactlyAsync(bytes, cancellation);
        return PostedArticles.One(bytes, place.Line);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private async Task Take(Stream body, ReadOnlyMemory<byte> begun, CancellationToken cancellation)
    {
        var scanner = new ArticleScanner();
        scanner.Take(begun.Span);
        await _file.WriteAsync(begun, cancellation);
        var piece = new byte[Piece];
        for (int read; (read = await body.ReadAsync(piece, cancellation)) > 0;)
        {
            if (_file.Position + read > Largest)
            {
                throw ApiException.TooLarge($"the post has more than {Largest} bytes: send the articles in several");
            }

            scanner.Take(piece.AsSpan(0, read));
            await _file.WriteAsync(piece.AsMemory(0, read), cancellation);
        }

        Places = scanner.Finish();
        await _file.FlushAsync(cancellation);
    }
}

/// <summary>Where an article stands in a post.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Line">Its line, where each article has one; 0 in an array.</param>
internal sealed record ArticlePlace(long Start, long Length, int Line);
