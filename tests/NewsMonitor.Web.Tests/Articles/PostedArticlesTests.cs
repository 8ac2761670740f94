using System.Text;
using NewsMonitor.Model;
using NewsMonitor.Web.Articles;
using NewsMonitor.Web.Http;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Articles;

public sealed class PostedArticlesTests
{
    [Fact]
    public void One_object_is_one_article() => Read("""{"id": "a", "title": "T", "body": "B"}""").Single().Document!.Title.ShouldBe("T");

    [Fact]
    public void Array_keeps_its_order() => Read("""[{"body": "1"}, {"body": "2"}]""").Select(a => a.Document!.Body).ShouldBe(["1", "2"]);

    [Fact]
    public void Lines_are_articles_and_empty_lines_are_passed_over() => Read("{\"body\": \"1\"}\n\n{\"body\": \"2\"}\r\n").Count.ShouldBe(2);

    [Fact]
    public void Broken_line_is_rejected_by_its_number_and_the_others_are_read()
    {
        var articles = Read("{\"body\": \"1\"}\n{\"body\": \n{\"body\": \"3\"}");

        articles.Count.ShouldBe(3);
        articles[1].Document.ShouldBeNull();
        articles[1].Reason.ShouldNotBeNull().ShouldContain("line 2");
        articles[2].Document!.Body.ShouldBe("3");
    }

    [Fact]
    public void Byte_order_mark_is_passed_over() => Read("\uFEFF{\"body\": \"B\"}").Single().Document!.Body.ShouldBe("B");

    [Fact]
    public void Other_names_of_time_and_language_are_read()
    {
        var document = Read("""{"body": "B", "published": "2024-12-02T08:30:00+01:00", "lang": "deu"}""").Single().Document!;

        document.PublishedAt.ShouldBe(new DateTimeOffset(2024, 12, 2, 7, 30, 0, TimeSpan.Zero));
        document.Language.ShouldBe("deu");
    }

    [Theory]
    [InlineData("""{"body": "B", "source": "The Post"}""", "The Post", null)]
    [InlineData("""{"body": "B", "source": {"name": "The Post", "url": "https://post.example"}}""", "The Post", "https://post.example")]
    public void Source_is_a_name_or_an_object(string json, string name, string? url) => Read(json).Single().Document!.Source.ShouldBe(new Outlet(name, url));

    [Theory]
    [InlineData("""{"body": ["B"]}""", "body must be a text")]
    [InlineData("""{"body": "B", "publishedAt": "yesterday"}""", "publishedAt 'yesterday' is not a time")]
    [InlineData("""{"body": "B", "bodyType": "pdf"}""", "bodyType 'pdf' is not known")]
    [InlineData("""["B"]""", "an article is a JSON object")]
    public void Field_of_the_wrong_kind_refuses_the_article(string json, string reason) => Read(json).Single().Reason.ShouldNotBeNull().ShouldContain(reason);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("hello")]
    [InlineData("12")]
    [InlineData("{\"body\": ")]
    public void What_is_no_article_at_all_is_a_bad_request(string body) => Should.Throw<ApiException>(() => Read(body)).Status.ShouldBe(400);

    [Fact]
    public void More_than_a_thousand_are_too_many() =>
        Should.Throw<ApiException>(() => Read(string.Concat(Enumerable.Repeat("{\"body\": \"B\"}\n", 1001)))).Status.ShouldBe(413);

    private static IReadOnlyList<PostedArticle> Read(string body) => PostedArticles.Read(Encoding.UTF8.GetBytes(body));
}
