using System.Text.Json;
using NewsMonitor.Feeds.Folder;
using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Folder;

public sealed class DocumentJsonTests
{
    [Fact]
    public void Every_field_is_read()
    {
        var document = Read("""
            {"id":"7","url":"https://a.example/7","title":"T","body":"<p>B","bodyType":"html","publishedAt":"2026-03-01T10:00:00+02:00",
             "source":{"name":"The Gazette","url":"https://a.example"},"language":"de","authors":["Ada",{"name":"Bo"}]}
            """).Document!;
        (document.Id, document.Url, document.Title, document.Body, document.BodyType).ShouldBe(("7", "https://a.example/7", "T", "<p>B", BodyType.Html));
        document.PublishedAt.ShouldBe(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        document.Source.ShouldBe(new Outlet("The Gazette", "https://a.example"));
        document.Language.ShouldBe("de");
        document.Authors.ShouldBe(["Ada", "Bo"]);
    }

    [Fact]
    public void Other_names_are_accepted()
    {
        var document = Read("""{"id":12,"body":"B","published":"2026-03-01","lang":"deu","source":"Gazette","authors":"Ada"}""").Document!;
        document.Id.ShouldBe("12");
        document.PublishedAt.ShouldBe(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        document.Language.ShouldBe("deu");
        document.Source.ShouldBe(new Outlet("Gazette"));
        document.Authors.ShouldBe(["Ada"]);
    }

    [Fact]
    public void A_title_alone_is_enough() => Read("""{"title":"Harbour reopens"}""").Document!.Body.ShouldBe("");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":" ","body":""}""")]
    [InlineData("""{"body":12}""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public void Without_text_there_is_no_article(string json)
    {
        var (document, reason) = Read(json);
        document.ShouldBeNull();
        reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void What_cannot_be_read_as_a_date_is_no_date() => Read("""{"body":"B","published":"soon"}""").Document!.PublishedAt.ShouldBeNull();

    private static (Document? Document, string? Reason) Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return DocumentJson.Read(parsed.RootElement);
    }
}
