using System.Text;
using System.Text.Json;
using NewsMonitor.Stories.Telling;

namespace NewsMonitor.Grains.Stories;

/// <summary>
/// What is remembered of a story, as the store keeps it: the book, and the fact that it has come to. The form is versioned: an unknown one reads as nothing remembered, and the book is written anew.
/// A book is large beside an article, so it is stored now and then: what came since is read again when the story is next opened.
/// </summary>
internal static class StoryMemory
{
    private const int Newest = 2;

    /// <summary>How much of a book may be written for each article, in bytes.</summary>
    private const int BytesAnArticle = 4096;

    /// <summary>What a book is taken to weigh before it was first written.</summary>
    private const int Unknown = 64 * 1024;

    /// <summary>True when so many articles came since the book was stored that it is worth storing again.</summary>
    /// <param name="articles">The articles since.</param>
    /// <param name="length">How long the book was when it was stored; 0 when it never was.</param>
    public static bool IsDue(int articles, int length) => (long)articles * BytesAnArticle >= (length == 0 ? Unknown : length);

    /// <summary>A book and the number of the last fact that is in it.</summary>
    public static string Write(StoryBook book, long fact)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("form", Newest);
            json.WriteNumber("fact", fact);
            json.WritePropertyName("book");
            json.WriteRawValue(StoryTeller.Save(book), skipInputValidation: true);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null for nothing or another form.</summary>
    public static (StoryBook Book, long Fact)? Read(string? text, StoryTeller teller)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("form", out var form) && form.GetInt32() == Newest
                && teller.Open(Encoding.UTF8.GetBytes(json.RootElement.GetProperty("book").GetRawText())) is { } book
                ? (book, json.RootElement.GetProperty("fact").GetInt64())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
