using System.Text.Json;
using NewsMonitor.Model;
using NewsMonitor.Stories.Headlines;
using NewsMonitor.Stories.News;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Stories.Telling;

/// <summary>Opens stories for telling. Holds the word lists, which all stories share: one for the process. Pure; safe for use from many threads.</summary>
public sealed class StoryTeller
{
    /// <summary>The most articles from which a book is written anew: the first ones and the last ones of a larger story.</summary>
    public const int MostRebuilt = 1000;

    internal ArticleReader Reader { get; } = new();

    internal Terms Terms { get; } = new(new FunctionWords());

    internal HeadlineChooser Headlines { get; }

    /// <summary>A teller with the word lists that ship with the product.</summary>
    public StoryTeller() => Headlines = new(new SentenceSplitter(), Terms);

    /// <summary>A story without articles.</summary>
    public StoryBook Begin() => new(this, new());

    /// <summary>A story as it was stored.</summary>
    public StoryBook Open(StoryBookState state) => new(this, state);

    /// <summary>A story as it was stored by <see cref="Save"/>; null when the bytes are of another version, and the story is to be rebuilt from its articles.</summary>
    public StoryBook? Open(ReadOnlySpan<byte> stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored, StoryBookJson.Default.StoryBookState) is { Version: StoryBookState.CurrentVersion } state ? Open(state) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A story's memory as bytes (JSON, UTF-8).</summary>
    public static byte[] Save(StoryBook book) => JsonSerializer.SerializeToUtf8Bytes(book.State(), StoryBookJson.Default.StoryBookState);

    /// <summary>
    /// Writes a book anew, as after a move or split. Of more than <see cref="MostRebuilt"/> articles the first and the last halves of that number are read:
    /// the beginning has the origins and first wordings, the end what holds now. The count of articles stays true.
    /// </summary>
    /// <param name="articles">The articles that stay, in the order in which they came; of a large story its beginning and its end are enough.</param>
    /// <param name="total">How many articles the story has; null when all are given.</param>
    /// <param name="each">Told what each article that is read brings; null when nobody asks.</param>
    public StoryBook Rebuild(IReadOnlyList<Article> articles, int? total = null, Action<ArticleNews>? each = null)
    {
        var book = Begin();
        var all = articles.Count <= MostRebuilt;
        for (var i = 0; i < articles.Count; i++)
        {
            if (all || i < MostRebuilt / 2 || i >= articles.Count - (MostRebuilt / 2))
            {
                var news = book.Add(articles[i]);
                each?.Invoke(news);
            }
        }

        var count = total ?? articles.Count;
        return book.ArticleCount == count ? book : Open(book.State() with { ArticleCount = count });
    }
}
