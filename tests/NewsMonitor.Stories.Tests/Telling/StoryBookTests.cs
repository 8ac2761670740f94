using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Model;
using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.News;
using NewsMonitor.Stories.Statements;
using NewsMonitor.Stories.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Telling;

public sealed class StoryBookTests(ITestOutputHelper output)
{
    private readonly StoryTeller teller = new();

    [Fact]
    public void An_empty_story_tells_nothing()
    {
        var told = teller.Begin().Tell();
        told.Headline.ShouldBeNull();
        told.Statements.ShouldBeEmpty();
        told.OriginCount.ShouldBe(0);
    }

    [Fact]
    public void A_stored_book_tells_what_it_told()
    {
        var book = teller.Begin();
        foreach (var article in Seeds.Read())
        {
            book.Add(article);
        }

        var opened = teller.Open(StoryTeller.Save(book))!;
        Json(opened.Tell()).ShouldBe(Json(book.Tell()));
    }

    [Fact]
    public void A_book_stored_between_articles_goes_on_as_if_it_had_not_been()
    {
        var (whole, parted) = (teller.Begin(), teller.Begin());
        foreach (var article in Make.Long(40, seed: 7))
        {
            var expected = whole.Add(article);
            parted = teller.Open(StoryTeller.Save(parted))!;
            Json(parted.Add(article)).ShouldBe(Json(expected));
        }

        Json(parted.Tell()).ShouldBe(Json(whole.Tell()));
    }

    [Theory]
    [InlineData("{\"Version\":99}")]
    [InlineData("not json")]
    public void Bytes_of_another_version_are_not_opened(string stored) => teller.Open(System.Text.Encoding.UTF8.GetBytes(stored)).ShouldBeNull();

    [Fact]
    public void The_same_articles_make_the_same_story()
    {
        var articles = Make.Long(60, seed: 3).ToList();
        Json(teller.Rebuild(articles).Tell()).ShouldBe(Json(new StoryTeller().Rebuild(articles).Tell()));
    }

    [Fact]
    public void A_story_without_an_article_is_written_anew_from_the_others()
    {
        var articles = Seeds.Read();
        var rest = articles.Where(a => a.Id.Value != Seeds.C).ToList();
        var told = teller.Rebuild(rest).Tell();
        told.Statements.SelectMany(s => s.Variants).ShouldAllBe(v => v.ArticleId.Value != Seeds.C);
        (told.Headline!.ArticleId.Value == Seeds.C).ShouldBeFalse();
        told.Origins[0].ArticleCount.ShouldBe(4);
    }

    [Fact]
    public void A_large_story_is_rebuilt_from_its_beginning_and_its_end()
    {
        var articles = Make.Long(1010, seed: 5).ToList();
        teller.Rebuild(articles).ArticleCount.ShouldBe(1010);
    }

    [Fact]
    public void Memory_is_bounded_and_articles_cost_no_more_as_the_story_grows()
    {
        var book = teller.Begin();
        var clock = Stopwatch.StartNew();
        foreach (var article in Make.Long(900, seed: 11))
        {
            book.Add(article);
        }

        output.WriteLine($"{900 / clock.Elapsed.TotalSeconds:F0} articles/s");
        var bytes = StoryTeller.Save(book).Length;
        output.WriteLine($"{bytes} bytes");
        bytes.ShouldBeLessThan(800_000);
        book.State().Names.Count.ShouldBeLessThanOrEqualTo(NameBook.MostNames);
        book.State().Statements.Count.ShouldBeLessThanOrEqualTo(StatementBook.MostStatements);
        book.State().Sentences.Count.ShouldBeLessThanOrEqualTo(SeenSentences.MostSentences);
    }

    [Fact]
    public void A_copy_adds_nothing()
    {
        var book = teller.Begin();
        const string Body = "The council closed the old bridge of Marlow on Monday.\n“It is not safe,” said mayor Anna Lindqvist.";
        book.Add(Make.Article("a", Body, "Bridge closed"));
        book.Add(Make.Article("b", Body, "Bridge closed", copyOf: "a")).AddsNothing.ShouldBeTrue();
    }

    [Fact]
    public void A_title_alone_is_read_as_the_text()
    {
        var book = teller.Begin();
        var news = book.Add(Make.Article("a", "", "Quake kills five people on the Sorrel islands"));
        news.News.ShouldContain(n => n.Kind == NewsItem.Number && n.Text == "5 killed");
        book.Tell().Summary.ShouldAllBe(s => s.Start == -1);
    }

    [Fact]
    public void What_does_not_work_in_a_language_is_said()
    {
        var book = teller.Begin();
        book.Add(Make.Article("a", "市政府在一根桥墩上发现裂缝后关闭了旧桥。", "旧桥关闭", language: "zh"));
        book.Tell().Limits.ShouldContain(l => l.StartsWith("zh: names", StringComparison.Ordinal));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
