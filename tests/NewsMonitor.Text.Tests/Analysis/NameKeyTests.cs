using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("zelensky", "zelenskyy")]
    [InlineData("zelensky", "zelenskiy")]
    [InlineData("philipp", "filip")]
    [InlineData("youssef", "yusef")]
    [InlineData("qasim", "kasim")]
    public void Spellings_of_a_name_share_a_key(string one, string other) => NameKey.Of(one).ShouldBe(NameKey.Of(other));

    [Theory]
    [InlineData("rutte", "trump")]
    [InlineData("lindqvist", "lindgren")]
    public void Different_names_do_not(string one, string other) => NameKey.Of(one).ShouldNotBe(NameKey.Of(other), StringComparer.Ordinal);
}
