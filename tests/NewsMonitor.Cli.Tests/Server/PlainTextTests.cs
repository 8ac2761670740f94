using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Server;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u001b[31mred\u0007", "a[31mred")]
    [InlineData("two\r\nlines\tand", "two lines and")]
    [InlineData("\u202Egnp.exe\u2066", "gnp.exe")]
    [InlineData("\u009b2J", "2J")]
    [InlineData("مرحبا", "مرحبا")]
    [InlineData(null, "")]
    public void Nothing_in_a_text_commands_the_terminal(string? text, string shown) => PlainText.Of(text).ShouldBe(shown);

    [Theory]
    [InlineData("harbour", 7, "harbour")]
    [InlineData("harbour", 5, "harb…")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301…")]
    public void Short_text_keeps_characters_whole(string text, int width, string shown) => PlainText.Short(text, width).ShouldBe(shown);
}
