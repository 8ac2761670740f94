using NewsMonitor.Model;
using NewsMonitor.Stories.Telling;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Origins;

public sealed class DeclaredOriginTests
{
    private const string Body = "The council closed the old bridge of Marlow on Monday after a crack was found in its third pillar.";

    [Theory]
    [InlineData(ProvenanceKind.RssSource, "Coast Times", null, "the feed names Coast Times as the source")]
    [InlineData(ProvenanceKind.IsBasedOn, "Coast Times", "https://coasttimes.example/1", "the page says it is based on https://coasttimes.example/1")]
    [InlineData(ProvenanceKind.Slug, "AFP", null, "carries the slug of AFP")]
    public void What_is_declared_is_stated(ProvenanceKind kind, string name, string? url, string evidence)
    {
        var origin = Tell(Article("a", "Post", new Provenance(kind, name, url))).Origins.ShouldHaveSingleItem();
        origin.Name.ShouldBe(name);
        origin.Articles.ShouldHaveSingleItem().ShouldBe(new OriginEdge(new("a"), OriginEdge.Stated, evidence));
    }

    [Fact]
    public void The_articles_own_outlet_is_no_other_origin() =>
        Tell(Article("a", "Coast Times", new Provenance(ProvenanceKind.RssSource, "Coast Times"))).Origins.ShouldHaveSingleItem().Articles[0].Basis.ShouldBe(OriginEdge.Inferred);

    [Fact]
    public void A_work_without_a_name_is_called_by_its_site() =>
        Tell(Article("a", "Post", new Provenance(ProvenanceKind.IsBasedOn, null, "https://www.coasttimes.example/1"))).Origins.ShouldHaveSingleItem().Name.ShouldBe("coasttimes.example");

    [Theory]
    [InlineData("https://www.ft.com/content/1")]
    [InlineData("https://financialtimes.example/content/1")]
    [InlineData("https://www.financial-times.example/content/1")]
    public void A_link_leads_to_an_origin_that_is_known(string url)
    {
        var told = Tell(Article("a", "Post", new Provenance(ProvenanceKind.RssSource, "Financial Times")), Article("b", "Mail", new Provenance(ProvenanceKind.Link, "a report", url)));
        told.OriginCount.ShouldBe(1);
        told.Origins[0].Articles[1].ShouldBe(new OriginEdge(new("b"), OriginEdge.Inferred, $"links to {url}"));
    }

    [Fact]
    public void A_link_alone_makes_no_origin() =>
        Tell(Article("a", "Post", new Provenance(ProvenanceKind.Link, "a report", "https://www.ft.com/1"))).Origins.ShouldHaveSingleItem().Name.ShouldBe("Post");

    [Fact]
    public void What_text_and_feed_both_say_is_one_origin()
    {
        var article = Make.Article("a", $"{Body} “It is not safe to walk there,” mayor Anna Lindqvist told the Coast Times.", "Bridge", "Post");
        Tell(article with { Provenance = [new(ProvenanceKind.RssSource, "Coast Times")] }).OriginCount.ShouldBe(1);
    }

    private static Article Article(string id, string outlet, Provenance provenance) => Make.Article(id, Body, "Bridge closed", outlet) with { Provenance = [provenance] };

    private static StoryTold Tell(params Article[] articles)
    {
        var book = new StoryTeller().Begin();
        foreach (var article in articles)
        {
            book.Add(article);
        }

        return book.Tell();
    }
}
