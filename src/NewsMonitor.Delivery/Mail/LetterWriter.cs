using System.Globalization;
using System.Net;
using System.Text;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Mail;

/// <summary>Writes what a watch tells as a letter: each story once, with what is new in it, in the order in which the stories were told. Pure.</summary>
public static class LetterWriter
{
    private const int LongestSubject = 200;
    private const int MostNews = 5;
    private const int MostStories = 50;

    /// <summary>The letter.</summary>
    /// <param name="watchName">What the watch is called.</param>
    /// <param name="messages">What it tells, in order; at least one.</param>
    /// <param name="unsubscribe">Where the reader unsubscribes; null when the server does not know its own address.</param>
    public static Letter Write(string watchName, IReadOnlyList<TellingMessage> messages, string? unsubscribe)
    {
        var stories = messages.GroupBy(m => m.StoryId).Select(g => new Told(g.Last(), g.Any(m => m.Kind == TellingKind.Began), News(g))).ToList();
        var subject = Line(stories.Count == 1 ? $"{watchName}: {stories[0].Last.Headline}" : $"{watchName}: {stories.Count.ToString(CultureInfo.InvariantCulture)} stories");
        var footer = $"You get this because the watch '{Line(watchName)}' of NewsMonitor delivers to this address.";
        return new Letter(subject.Length > LongestSubject ? subject[..(LongestSubject - 1)] + "…" : subject, Text(stories, footer, unsubscribe), Html(stories, footer, unsubscribe));
    }

    private static string Text(List<Told> stories, string footer, string? unsubscribe)
    {
        var text = new StringBuilder();
        foreach (var story in stories.Take(MostStories))
        {
            text.Append(Line(story.Last.Headline)).Append('\n').Append(Facts(story)).Append('\n');
            foreach (var news in story.News)
            {
                text.Append("  - ").Append(news).Append('\n');
            }

            text.Append(story.Last.Link is { } link ? link + "\n\n" : "\n");
        }

        text.Append(More(stories)).Append("-- \n").Append(footer).Append('\n');
        return unsubscribe is null ? text.ToString() : text.Append("Unsubscribe: ").Append(unsubscribe).Append('\n').ToString();
    }

    private static string Html(List<Told> stories, string footer, string? unsubscribe)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
        foreach (var story in stories.Take(MostStories))
        {
            var headline = Encoded(Line(story.Last.Headline));
            html.Append("<h2>").Append(story.Last.Link is { } link ? $"<a href=\"{Encoded(link)}\">{headline}</a>" : headline).Append("</h2>\n<p>").Append(Encoded(Facts(story))).Append("</p>\n");
            if (story.News.Count > 0)
            {
                html.Append("<ul>\n").AppendJoin('\n', story.News.Select(news => $"<li>{Encoded(news)}</li>")).Append("\n</ul>\n");
            }
        }

        html.Append("<p>").Append(Encoded(More(stories))).Append("</p>\n<hr>\n<p>").Append(Encoded(footer));
        return html.Append(unsubscribe is null ? "" : $" <a href=\"{Encoded(unsubscribe)}\">Unsubscribe</a>").Append("</p>\n</body></html>\n").ToString();
    }

    private static string Facts(Told story)
    {
        var articles = story.Last.ArticleCount == 1 ? "1 article" : $"{story.Last.ArticleCount.ToString(CultureInfo.InvariantCulture)} articles";
        return story.Last.IsTest ? "a test: nothing happened" : story.Last.Kind == TellingKind.Merged ? "goes on in another story" : story.Began ? $"begins to match, {articles}" : articles;
    }

    private static string More(List<Told> stories) => stories.Count <= MostStories ? "" : $"And {(stories.Count - MostStories).ToString(CultureInfo.InvariantCulture)} more stories.\n";

    /// <summary>What is new, in the words of the articles: quotations and sentences first.</summary>
    private static List<string> News(IEnumerable<TellingMessage> messages) =>
        [.. messages.SelectMany(m => m.Changes).SelectMany(Words).Distinct(StringComparer.Ordinal).Take(MostNews)];

    private static IEnumerable<string> Words(StoryChange change) => change.Kind switch
    {
        StoryChangeKind.StatementAdded => [change.About is { } speaker ? $"{Line(speaker)}: “{Line(change.Text ?? "")}”" : $"“{Line(change.Text ?? "")}”"],
        StoryChangeKind.NumberChanged => [$"{Line(change.About ?? "")}: {Line(change.Was ?? "")} → {Line(change.Text ?? "")}"],
        StoryChangeKind.OriginAdded => [$"reported by {Line(change.Text ?? "")}"],
        _ => (change.News ?? []).Where(n => n.Kind == NewsItem.Sentence).Select(n => Line(n.Text)),
    };

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private sealed record Told(TellingMessage Last, bool Began, List<string> News);
}
