using NewsMonitor.Delivery.Mail;
using NewsMonitor.Delivery.Tests.Watches;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Mail;

public sealed class LetterWriterTests
{
    private const string Home = "https://news.example.org";

    [Fact]
    public void Letter_tells_a_story_with_what_is_new_in_the_words_of_the_articles()
    {
        var news = new StoryChange(StoryChangeKind.ArticlesAdded, News: [new NewsItem(NewsItem.Sentence, "All 212 passengers\nwere taken ashore.", new("a")), new NewsItem(NewsItem.Name, "Jon Berg", new("a"))]);
        var said = new StoryChange(StoryChangeKind.StatementAdded, Text: "I saw no rock", About: "Jon Berg");
        var number = new StoryChange(StoryChangeKind.NumberChanged, Text: "212", Was: "200", About: "passengers");

        var letter = LetterWriter.Write("Harbour", [Message(1, TellingKind.Began, changes: [news]), Message(2, changes: [said, number])], $"{Home}/unsubscribe/e/word");

        letter.Subject.ShouldBe("Harbour: Ferry aground");
        letter.Text.ShouldBe("""
            Ferry aground
            begins to match, 4 articles
              - All 212 passengers were taken ashore.
              - Jon Berg: “I saw no rock”
              - passengers: 200 → 212
            https://news.example.org/stories/main.en.1

            -- 
            You get this because the watch 'Harbour' of NewsMonitor delivers to this address.
            Unsubscribe: https://news.example.org/unsubscribe/e/word

            """);
        letter.Html.ShouldContain("<h2><a href=\"https://news.example.org/stories/main.en.1\">Ferry aground</a></h2>");
        letter.Html.ShouldContain("<a href=\"https://news.example.org/unsubscribe/e/word\">Unsubscribe</a>");
    }

    [Fact]
    public void Digest_has_each_story_once_in_the_order_of_telling()
    {
        var letter = LetterWriter.Write("Harbour", [Message(1, story: "main.en.1", headline: "One"), Message(2, story: "main.en.2", headline: "Two"), Message(3, story: "main.en.1", headline: "One more")], null);

        letter.Subject.ShouldBe("Harbour: 2 stories");
        letter.Text.IndexOf("One more", StringComparison.Ordinal).ShouldBeLessThan(letter.Text.IndexOf("Two", StringComparison.Ordinal));
        letter.Text.ShouldNotContain("One\n");
        letter.Text.ShouldNotContain("Unsubscribe");
    }

    [Fact]
    public void Hostile_headline_stays_words_and_a_long_one_is_cut()
    {
        var letter = LetterWriter.Write("a\r\nBcc: all@example.org", [Message(1, headline: $"<script>alert(1)</script>\r\nX: y {new string('x', 400)}")], null);

        letter.Subject.ShouldNotContain("\n");
        letter.Subject.Length.ShouldBeLessThanOrEqualTo(200);
        letter.Html.ShouldNotContain("<script>");
        letter.Html.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public void Many_stories_are_bounded_and_the_rest_is_counted()
    {
        var letter = LetterWriter.Write("Harbour", [.. Enumerable.Range(1, 60).Select(i => Message(i, story: $"main.en.{i}"))], null);

        letter.Text.ShouldContain("And 10 more stories.");
        letter.Subject.ShouldBe("Harbour: 60 stories");
    }

    private static TellingMessage Message(long sequence, TellingKind kind = TellingKind.News, string story = "main.en.1", string headline = "Ferry aground", params StoryChange[] changes) =>
        TellingMessage.Of(MessageSample.Entry(sequence, kind, story, headline), "Harbour", "e1", [MessageSample.Update(2, changes)], Home);
}
