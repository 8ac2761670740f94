using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class BoilerplateTests
{
    private readonly Boilerplate boilerplate = new();

    [Theory]
    [InlineData("Sign up for our newsletter")]
    [InlineData("SIGN UP for our newsletter")]
    [InlineData("  – Sign up for our newsletter")]
    [InlineData("* Read also: the tunnel")]
    [InlineData("Photo: Clara Whitfield")]
    public void A_line_that_every_newsroom_prints_is_known(string line) => boilerplate.Is(line).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("–•*")]
    [InlineData("The ferry struck the pier at dawn.")]
    [InlineData("Photographers waited at the pier.")]
    public void The_article_is_not(string line) => boilerplate.Is(line).ShouldBeFalse();

    [Fact]
    public void A_long_line_is_the_article_whatever_it_begins_with() =>
        boilerplate.Is($"Sign up for our newsletter {string.Join(' ', Enumerable.Repeat("and read on", 20))}").ShouldBeFalse();

    [Fact]
    public void Capitals_make_no_difference() => boilerplate.Is("PHOTO: CLARA WHITFIELD").ShouldBe(boilerplate.Is("photo: clara whitfield"));
}
