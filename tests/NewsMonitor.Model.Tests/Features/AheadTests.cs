using Shouldly;
using Xunit;

namespace NewsMonitor.Model.Tests;

public sealed class AheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_hint_changes_nothing(int length)
    {
        var stretch = Enumerable.Range(0, length).ToArray();
        Ahead.Fetch<int>(stretch);
        stretch.ShouldBe(Enumerable.Range(0, length));
        var one = 7L;
        Ahead.Fetch(in one);
        one.ShouldBe(7);
    }
}
