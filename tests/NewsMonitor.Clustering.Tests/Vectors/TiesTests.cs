using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class TiesTests
{
    [Theory]
    [InlineData(new double[0], new int[0], new int[0])]
    [InlineData(new[] { 1.0 }, new[] { 4 }, new[] { 4 })]
    [InlineData(new[] { -2.0, -1, -1, -1, 0, 0 }, new[] { 9, 5, 3, 4, 1, 0 }, new[] { 9, 3, 4, 5, 0, 1 })]
    public void Items_of_equal_keys_ascend_and_others_stay(double[] keys, int[] items, int[] expected)
    {
        Ties.Order(keys, items);
        items.ShouldBe(expected);
    }
}
