using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Extraction;

public sealed class FullTextTests
{
    private static readonly Document Teaser = new() { Url = "https://a.example/1?utm=x", Title = "Ship", Body = "<p>Short.</p>", BodyType = BodyType.Html };

    [Theory]
    [InlineData(FullTextMode.Always, 5_000, "", true)]
    [InlineData(FullTextMode.Never, 10, "", false)]
    [InlineData(FullTextMode.WhenShort, 10, "", true)]
    [InlineData(FullTextMode.WhenShort, 5_000, "", false)]
    [InlineData(FullTextMode.WhenShort, 1_000, " […]", true)]
    [InlineData(FullTextMode.WhenShort, 1_000, "...", true)]
    public void The_page_is_visited_as_the_feeds_setting_says(FullTextMode mode, int length, string end, bool wanted) =>
        FullText.IsWanted(mode, Teaser with { Body = new string('x', length) + end }).ShouldBe(wanted);

    [Fact]
    public void Without_an_address_there_is_no_page() => FullText.IsWanted(FullTextMode.Always, Teaser with { Url = null }).ShouldBeFalse();

    [Fact]
    public void The_page_adds_what_the_feed_did_not_say()
    {
        var merged = FullText.Merge(Teaser, new ExtractedPage { Title = "Other", Body = "A much longer text.", Published = Samples.Utc(2026, 3, 1), Publisher = "Harbour News", Language = "en", Authors = ["Ada"], CanonicalUrl = "https://www.a.example/1" });
        (merged.Title, merged.Body, merged.BodyType, merged.Url, merged.PublishedAt, merged.Source, merged.Language).ShouldBe(("Ship", "A much longer text.", BodyType.Text, "https://www.a.example/1", Samples.Utc(2026, 3, 1), new Outlet("Harbour News"), "en"));
    }

    [Theory]
    [InlineData("https://other.example/1")]
    [InlineData("https://a.example/")]
    [InlineData("nonsense")]
    public void A_canonical_address_that_cannot_be_the_pages_is_not_believed(string canonical) =>
        FullText.Merge(Teaser, new ExtractedPage { CanonicalUrl = canonical }).Url.ShouldBe(Teaser.Url);

    [Fact]
    public void A_page_with_less_text_than_the_feed_adds_no_text() => FullText.Merge(Teaser, new ExtractedPage { Body = "x" }).Body.ShouldBe(Teaser.Body);
}
