using NewsMonitor.Model;
using NewsMonitor.Web.Pages.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class WordsTests
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "now")]
    [InlineData(4, "now")]
    [InlineData(12, "12 s ago")]
    [InlineData(50, "1 min ago")]
    [InlineData(600, "10 min ago")]
    [InlineData(7_300, "2 h ago")]
    [InlineData(90_000, "1 day ago")]
    [InlineData(300_000, "3 days ago")]
    [InlineData(864_000, "22 Nov 2024")]
    [InlineData(-90_000, "3 Dec 2024")]
    public void Time_is_said_at_a_glance(int seconds, string words) => RelativeTime.Of(Now.AddSeconds(-seconds), Now).ShouldBe(words);

    [Fact]
    public void Exact_time_is_in_one_zone() => RelativeTime.Exact(new DateTimeOffset(2024, 12, 2, 13, 0, 5, TimeSpan.FromHours(1))).ShouldBe("2 Dec 2024, 12:00:05 UTC");

    [Theory]
    [InlineData("https://a.example/x?y=1", "https://a.example/x?y=1")]
    [InlineData("http://a.example/\"onclick=\"", "http://a.example/%22onclick=%22")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//a.example", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData(null, null)]
    public void Only_web_addresses_become_links(string? url, string? link) => SafeLink.Of(url).ShouldBe(link);

    [Fact]
    public void Excerpt_leaves_out_what_the_title_says_and_ends_between_words()
    {
        Excerpt.Of("Bridge reopens.", "Bridge reopens. Crowds  came\nto see.").ShouldBe("Crowds came to see.");
        var cut = Excerpt.Of("T", string.Join(' ', Enumerable.Repeat("harbour", 100)));
        cut.Length.ShouldBeLessThanOrEqualTo(261);
        cut.ShouldEndWith("harbour…");
    }

    [Fact]
    public void Excerpt_of_one_endless_word_does_not_split_a_character() =>
        Excerpt.Of("", string.Concat(Enumerable.Repeat("😀", 300))).TrimEnd('…').EnumerateRunes().ShouldAllBe(r => r.Value == 0x1F600);

    [Theory]
    [InlineData("en", "English")]
    [InlineData("und", "language unknown")]
    [InlineData("not a tag", "not a tag")]
    public void Language_is_named(string tag, string name) => LanguageWord.Of(tag).ShouldBe(name);

    [Fact]
    public void Newest_change_is_told_by_the_most_telling_first()
    {
        var article = new Article { Id = new ArticleId("a"), Title = "Rutte warns", Body = "", Language = "en", TextHash = "" };
        var update = Update(3, new StoryChange(StoryChangeKind.HeadlineChanged, Text: "New words"), new StoryChange(StoryChangeKind.ArticlesAdded, [article.Id]));

        var words = ChangeWords.Of(update, new Dictionary<ArticleId, Article> { [article.Id] = article });

        words.ShouldBe([new ChangeWords("1 article joined", "Rutte warns"), new ChangeWords("new headline", "New words")]);
    }

    [Fact]
    public void Beginning_is_not_said_twice() =>
        ChangeWords.Of(Update(1, new StoryChange(StoryChangeKind.Created), new StoryChange(StoryChangeKind.ArticlesAdded, [new ArticleId("a"), new ArticleId("b")])), new Dictionary<ArticleId, Article>())
            .Single().Words.ShouldBe("began with 2 articles");

    [Fact]
    public void Change_that_a_later_release_brings_is_told_by_its_name() =>
        ChangeWords.Of(Update(2, new StoryChange("colour-changed", Text: "blue")), new Dictionary<ArticleId, Article>()).Single().ShouldBe(new ChangeWords("colour changed", "blue"));

    private static StoryUpdate Update(int version, params StoryChange[] changes) => new()
    {
        Workspace = WorkspaceKey.Main,
        StoryId = new StoryId("main.en.1"),
        Version = version,
        At = Now,
        Changes = changes,
        Headline = "",
        ArticleCount = 1,
    };
}
