using NewsMonitor.Feeds.Xml;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Xml;

public sealed class OwnEntitiesTests
{
    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY id \"tag:a.example,2006:\">]><a>&id;7 &amp; &other; &id</a>", "<a>tag:a.example,2006:7 &amp; &other; &id</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y&#233;'><!ENTITY x 'z'>]><a>&x;</a>", "<a>y&#233;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY amp 'evil'>]><a>&amp;</a>", "<a>&amp;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'>]><a>&x;&y;</a>", "<a>ha&y;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'><!ENTITY % p 'q'><!ENTITY m '<b>'>]><a>&e;&p;&m;</a>", "<a>&e;&p;&m;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM 'x.dtd'><a>&x;</a>", "<a>&x;</a>")]
    [InlineData("<a>&x;</a>", "<a>&x;</a>")]
    public void Harmless_entities_of_the_document_are_replaced(string source, string element) => OwnEntities.Replace(source).ShouldEndWith(element);

    [Fact]
    public void Replacements_are_bounded()
    {
        var source = $"<!DOCTYPE a [<!ENTITY x '{new string('y', 500)}'>]><a>{string.Concat(Enumerable.Repeat("&x;", 100_000))}</a>";

        OwnEntities.Replace(source).Length.ShouldBeLessThan(source.Length + 202_000);
    }

    [Fact]
    public void Item_is_read_with_its_entities() =>
        Samples.Feed("<!DOCTYPE rss [<!ENTITY id 'tag:a.example,2006:'>]><rss version='2.0'><channel><title>A</title><item><guid isPermaLink='false'>&id;/blog</guid><title>B</title></item></channel></rss>").Items[0].Id.ShouldBe("tag:a.example,2006:/blog");
}
