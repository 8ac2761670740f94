using System.Text;

namespace NewsMonitor.Cli.Searching;

/// <summary>An article that was hit, as the server sends it.</summary>
internal sealed record HitRow(string Id, string Title, IReadOnlyList<HitStretch> TitleMarks, string Excerpt, IReadOnlyList<HitStretch> ExcerptMarks, string? Source, DateTimeOffset? PublishedAt, DateTimeOffset ReceivedAt, string? StoryId)
{
    /// <summary>The cells of its row.</summary>
    public string[] Cells() => [StoryId ?? "", Moments.Day(PublishedAt ?? ReceivedAt), PlainText.Of(Source), Marked(Title, TitleMarks), Marked(Excerpt, ExcerptMarks)];

    /// <summary>The text on one line, hits between signs that survive a pipe.</summary>
    private static string Marked(string text, IReadOnlyList<HitStretch> marks)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            marked.Append(text, at, mark.Start - at).Append('»').Append(text, mark.Start, mark.Length).Append('«');
            at = mark.Start + mark.Length;
        }

        return PlainText.Of(marked.Append(text, at, text.Length - at).ToString());
    }
}

/// <summary>A stretch of a text.</summary>
internal sealed record HitStretch(int Start, int Length);
