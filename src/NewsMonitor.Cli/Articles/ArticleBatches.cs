using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsMonitor.Cli;

/// <summary>Puts articles together as one post may hold them. Pure.</summary>
internal static class ArticleBatches
{
    /// <summary>The most articles of one post.</summary>
    public const int MostArticles = 1000;

    /// <summary>The most bytes of one post: 32 MiB.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>JSON arrays of articles, in order; an article that is too large for any goes alone.</summary>
    public static async IAsyncEnumerable<ArticleBatch> Of(IAsyncEnumerable<byte[]> articles, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var batch = new ArticleBatch();
        await foreach (var article in articles.WithCancellation(cancellation))
        {
            if (batch.Count == MostArticles || (batch.Count > 0 && batch.Bytes + article.Length > MostBytes))
            {
                yield return batch;
                batch = new ArticleBatch();
            }

            batch.Add(article);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}

/// <summary>The articles of one post.</summary>
internal sealed class ArticleBatch
{
    private readonly ArrayBufferWriter<byte> _json = new();

    /// <summary>How many articles.</summary>
    public int Count { get; private set; }

    /// <summary>How long the post is so far.</summary>
    public long Bytes => _json.WrittenCount + 1;

    /// <summary>Adds an article.</summary>
    public void Add(byte[] article)
    {
        _json.Write(Count++ == 0 ? "["u8 : ","u8);
        _json.Write(article);
    }

    /// <summary>The post.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        _json.Write("]"u8);
        return _json.WrittenMemory;
    }
}
