using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("1,500", "1500")]
    [InlineData("1.500", "1500")]
    [InlineData("1,500,000", "1500000")]
    [InlineData("1.8", "1.8")]
    [InlineData("1,8", "1.8")]
    [InlineData("12:30", "12:30")]
    [InlineData("٣٤٠", "340")]
    public void Ways_to_write_a_number_meet(string written, string normal) => Numerals.Normal(written).ShouldBe(normal);
}
