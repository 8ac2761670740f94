using CsCheck;
using NewsMonitor.Text.Documents;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class TrackingParametersTests
{
    [Theory]
    [InlineData("utm_source")]
    [InlineData("utm_anything_new")]
    [InlineData("UTM_Medium")]
    [InlineData("fbclid")]
    [InlineData("gclid")]
    [InlineData("GCLID")]
    [InlineData("msclkid")]
    [InlineData("igshid")]
    [InlineData("mc_cid")]
    [InlineData("xtor")]
    [InlineData("wt.mc_id")]
    [InlineData("pk_campaign")]
    [InlineData("mtm_source")]
    [InlineData("piwik_kwd")]
    [InlineData("matomo_group")]
    [InlineData("hsa_acc")]
    [InlineData("at_custom1")]
    [InlineData("ref_src")]
    public void A_parameter_that_only_tracks_is_known(string name) => TrackingParameters.Contains(name).ShouldBeTrue();

    [Theory]
    [InlineData("id")]
    [InlineData("p")]
    [InlineData("page")]
    [InlineData("q")]
    [InlineData("article")]
    [InlineData("utm")]
    [InlineData("my_utm_source")]
    [InlineData("ref")]
    [InlineData("story_fbclid")]
    [InlineData("")]
    public void A_parameter_that_may_say_what_is_shown_is_kept(string name) => TrackingParameters.Contains(name).ShouldBeFalse();

    [Theory]
    [InlineData("utm_source=mail", "")]
    [InlineData("id=7&utm_source=mail", "?id=7")]
    [InlineData("utm_source=mail&id=7", "?id=7")]
    [InlineData("b=2&fbclid=x&a=1", "?b=2&a=1")]
    [InlineData("id=7&&page=2", "?id=7&page=2")]
    [InlineData("fbclid", "")]
    [InlineData("flag&id=7", "?flag&id=7")]
    [InlineData("id=utm_source", "?id=utm_source")]
    public void What_tracks_leaves_the_address_and_the_rest_keeps_its_order(string query, string kept)
    {
        CanonicalUrl.TryParse($"https://example.com/a?{query}", out var url).ShouldBeTrue();
        url.Address.ShouldBe($"https://example.com/a{kept}");
    }

    [Fact]
    public void However_an_article_is_shared_it_is_the_same_article() =>
        Gen.Select(Gen.Int[0, 4].Select(i => new[] { "utm_source", "fbclid", "gclid", "mc_eid", "_ga" }[i]), Gen.Int[0, 999]).List[0, 6].Sample(shared =>
        {
            var query = string.Join('&', shared.Select(s => $"{s.Item1}={s.Item2}").Prepend("id=7"));
            CanonicalUrl.TryParse($"https://example.com/a?{query}", out var url).ShouldBeTrue();
            url.Identity.ShouldBe("https://example.com/a?id=7");
        });

    [Fact]
    public void An_address_longer_than_the_bound_is_refused()
    {
        var longest = "https://example.com/".PadRight(CanonicalUrl.Longest, 'a');
        CanonicalUrl.TryParse(longest, out _).ShouldBeTrue();
        CanonicalUrl.TryParse(longest + "a", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://example.com./a")]
    [InlineData("http://example.com/a#part")]
    [InlineData("  https://example.com/a \n")]
    [InlineData("https://www.example.com:443/a")]
    [InlineData("http://www.example.com:80/a/")]
    [InlineData("HTTPS://EXAMPLE.COM/a")]
    public void Spellings_of_one_address_are_one_identity(string given)
    {
        CanonicalUrl.TryParse(given, out var url).ShouldBeTrue();
        url.Identity.ShouldBe("https://example.com/a");
    }

    [Theory]
    [InlineData("https://example.com/A", "https://example.com/a")]
    [InlineData("https://news.example.com/a", "https://example.com/a")]
    [InlineData("https://example.com:8080/a", "https://example.com/a")]
    [InlineData("https://example.com/a?id=1", "https://example.com/a?id=2")]
    public void Addresses_that_may_show_different_things_stay_apart(string one, string other)
    {
        CanonicalUrl.TryParse(one, out var a).ShouldBeTrue();
        CanonicalUrl.TryParse(other, out var b).ShouldBeTrue();
        a.Identity.ShouldNotBe(b.Identity);
    }
}
