using NewsMonitor.Grains.Intake;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Intake;

public sealed class ArticleMakerTests
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly ArticleMaker _maker = new();

    [Fact]
    public void Same_address_by_two_ways_is_one_article() =>
        Make(new Document { Url = "http://www.example.org/a/?utm_source=x", Body = "Text." }).Id
            .ShouldBe(Make(new Document { Url = "https://example.org/a", Id = "7", Body = "Other." }).Id);

    [Fact]
    public void Id_of_one_scope_is_not_that_of_another()
    {
        var document = new Document { Id = "7", Body = "Text." };

        Make(document, "a").Id.ShouldNotBe(Make(document, "b").Id);
        Make(document, "a").Id.ShouldBe(Make(document with { Body = "Changed." }, "a").Id);
    }

    [Fact]
    public void Path_names_what_has_no_id_and_the_text_names_what_has_nothing()
    {
        Make(new Document { Path = "x.txt", Body = "Text." }).Id.ShouldBe(Make(new Document { Path = "x.txt", Body = "Other." }).Id);
        Make(new Document { Body = "Text." }).Id.ShouldNotBe(Make(new Document { Body = "Other." }).Id);
    }

    [Fact]
    public void Nothing_is_invented()
    {
        var article = Make(new Document { Body = "A sentence about a harbour. Another sentence about ships." });

        article.Source.ShouldBeNull();
        article.PublishedAt.ShouldBeNull();
        article.Authors.ShouldBeEmpty();
        article.EffectiveAt.ShouldBe(Now);
        article.Title.ShouldBe("A sentence about a harbour.");
    }

    [Fact]
    public void Html_is_guessed_and_read_as_text()
    {
        var article = Make(new Document { Title = "Tom &amp; <b>Jerry</b>", Body = "<p>First <i>line</i>.</p><script>alert(1)</script><p>Second.</p>" });

        article.Title.ShouldBe("Tom & Jerry");
        article.Body.ShouldBe("First line.\nSecond.");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("  \n ", "")]
    public void Document_without_title_and_text_is_refused(string body, string? title) =>
        _maker.Make(new Document { Body = body, Title = title }, "s", null, Now, new IntakeOptions()).Reason.ShouldNotBeNull();

    [Fact]
    public void Too_large_a_text_is_refused_by_its_size()
    {
        var made = _maker.Make(new Document { Body = new string('x', (1 << 20) + 1) }, "s", null, Now, new IntakeOptions());

        made.Reason!.ShouldContain("MaxArticleBytes");
    }

    [Fact]
    public void Address_that_is_none_is_refused_by_name() =>
        _maker.Make(new Document { Body = "Text.", Url = "javascript:alert(1)" }, "s", null, Now, new IntakeOptions()).Reason!.ShouldContain("javascript:alert(1)");

    [Theory]
    [InlineData("2024-12-02T11:00:00Z", "2024-12-02T11:00:00Z")]
    [InlineData("2024-12-02T12:05:00Z", "2024-12-02T12:05:00Z")]
    [InlineData("2031-01-01T00:00:00Z", "2024-12-02T12:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z", "2024-12-02T12:00:00Z")]
    [InlineData("2014-03-18T08:00:00Z", "2014-03-18T08:00:00Z")]
    public void Published_time_is_believed_when_it_makes_sense(string published, string effective) =>
        EffectiveTime.Of(DateTimeOffset.Parse(published), Now, TimeSpan.FromMinutes(10)).ShouldBe(DateTimeOffset.Parse(effective));

    [Fact]
    public void Same_title_and_text_have_the_same_hash_whatever_else_differs() =>
        Make(new Document { Id = "1", Title = "T", Body = "Text." }, "a").TextHash.ShouldBe(Make(new Document { Url = "https://example.org", Title = "T", Body = " Text.  " }, "b").TextHash);

    private Article Make(Document document, string scope = "s") => _maker.Make(document, scope, null, Now, new IntakeOptions()).Article!;
}
