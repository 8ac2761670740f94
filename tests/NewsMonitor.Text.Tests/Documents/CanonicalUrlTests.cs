using CsCheck;
using NewsMonitor.Text.Documents;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTP://WWW.Example.COM:80/News/A?utm_source=x&id=5&fbclid=1#top", "http://www.example.com/News/A?id=5", "https://example.com/News/A?id=5")]
    [InlineData("https://example.com/a/", "https://example.com/a/", "https://example.com/a")]
    [InlineData("https://example.com", "https://example.com/", "https://example.com")]
    [InlineData("https://user:secret@example.com/a", "https://example.com/a", "https://example.com/a")]
    [InlineData("https://example.com:8443/a?b=2&a=1", "https://example.com:8443/a?b=2&a=1", "https://example.com:8443/a?b=2&a=1")]
    [InlineData("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC", "https://xn--bcher-kva.example/%C3%BC")]
    [InlineData("https://www.com/a", "https://www.com/a", "https://www.com/a")]
    public void Addresses_take_one_form(string given, string address, string identity)
    {
        CanonicalUrl.TryParse(given, out var url).ShouldBeTrue();
        url.ShouldBe(new CanonicalUrl(address, identity));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/relative/path")]
    [InlineData("ftp://example.com/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public void What_is_no_web_address_is_refused(string? given) => CanonicalUrl.TryParse(given, out _).ShouldBeFalse();

    [Fact]
    public void The_same_article_by_two_ways_is_one()
    {
        CanonicalUrl.TryParse("http://www.example.com/a/?utm_campaign=mail", out var one).ShouldBeTrue();
        CanonicalUrl.TryParse("https://example.com/a", out var other).ShouldBeTrue();
        other.Identity.ShouldBe(one.Identity);
    }

    [Fact]
    public void Canonical_forms_are_stable() =>
        Gen.String[Gen.Char["abc/?&=#%.:-_ é@"], 0, 30].Sample(tail =>
        {
            if (CanonicalUrl.TryParse($"https://www.example.com/{tail}", out var once))
            {
                CanonicalUrl.TryParse(once.Address, out var twice).ShouldBeTrue();
                twice.Identity.ShouldBe(once.Identity);
                CanonicalUrl.TryParse(once.Identity, out var third).ShouldBeTrue();
                third.Identity.TrimEnd('/').ShouldBe(once.Identity.TrimEnd('/'));
            }
        });
}
