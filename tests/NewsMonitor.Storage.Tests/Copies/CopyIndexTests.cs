using NewsMonitor.Storage.Copies;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Copies;

public sealed class CopyIndexTests
{
    [Fact]
    public void Likest_is_found_first_and_of_two_alike_the_older()
    {
        var index = new CopyIndex(10);
        index.Add(1, Sketch(7, changed: 20));
        index.Add(2, Sketch(7));
        index.Add(3, Sketch(7));
        index.Add(4, Sketch(8));

        index.Find(Sketch(7), 5).ShouldBe([2, 3, 1]);
        index.Find(Sketch(7), 1).ShouldBe([2]);
        index.Find(Sketch(9), 5).ShouldBeEmpty();
    }

    [Fact]
    public void What_shares_less_than_half_is_no_candidate()
    {
        var index = new CopyIndex(10);
        index.Add(1, Sketch(7, changed: 40));

        index.Find(Sketch(7), 5).ShouldBeEmpty();
    }

    [Fact]
    public void Oldest_is_forgotten_and_named()
    {
        var index = new CopyIndex(2);
        index.Add(1, Sketch(1)).ShouldBeNull();
        index.Add(2, Sketch(2)).ShouldBeNull();
        index.Add(3, Sketch(3)).ShouldBe(1);

        (index.Count, index.Find(Sketch(1), 5).Count, index.Find(Sketch(2), 5).Count).ShouldBe((2, 0, 1));
    }

    [Fact]
    public void Row_that_comes_again_is_there_once_with_its_new_sketch()
    {
        var index = new CopyIndex(2);
        index.Add(1, Sketch(1));
        index.Add(1, Sketch(5));
        index.Add(2, Sketch(2)).ShouldBeNull();

        index.Find(Sketch(1), 5).ShouldBeEmpty();
        index.Find(Sketch(5), 5).ShouldBe([1]);
    }

    [Fact]
    public void Thousand_that_are_all_alike_stay_bounded_and_can_be_forgotten()
    {
        var index = new CopyIndex(100);
        for (var row = 0; row < 1_000; row++) index.Add(row, Sketch(1));

        index.Count.ShouldBe(100);
        index.Find(Sketch(1), 3).Count.ShouldBeLessThanOrEqualTo(3);
        for (var row = 1_000; row < 1_200; row++) index.Add(row, Sketch(row));
        index.Find(Sketch(1), 3).ShouldBeEmpty();
        index.Find(Sketch(1_199), 3).ShouldBe([1_199]);
    }

    private static uint[] Sketch(int seed, int changed = 0) => [.. Enumerable.Range(0, 64).Select(i => (uint)((i < changed ? 1_000_000 : 0) + (seed * 1_000) + i))];
}
