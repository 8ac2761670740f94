using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class SlotListsTests
{
    [Fact]
    public void Sizes_grow_by_a_quarter_at_most_once_they_are_large()
    {
        int[] rooms = [.. Enumerable.Range(0, 80).Select(SlotLists.Room)];
        rooms[..10].ShouldBe([4, 8, 16, 32, 64, 80, 96, 112, 128, 160]);
        for (var size = 5; size < rooms.Length; size++)
        {
            rooms[size].ShouldBeGreaterThan(rooms[size - 1]);
            rooms[size].ShouldBeLessThanOrEqualTo(rooms[size - 1] * 5 / 4);
            (rooms[size] % 4).ShouldBe(0);
        }
    }

    [Fact]
    public void No_block_shares_memory_with_another_whatever_is_taken_and_given() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 9]).Array[1, 120].Sample(
            steps =>
            {
                var (lists, held) = (new SlotLists(), new List<(int At, int Size, int Mark)>());
                foreach (var (size, gives) in steps)
                {
                    if (gives < 4 && held.Count > 0)
                    {
                        lists.Give(held[size % held.Count].At, held[size % held.Count].Size);
                        held.RemoveAt(size % held.Count);
                    }
                    else
                    {
                        var at = lists.Take(size);
                        held.Add((at, size, held.Count + 7));
                        lists.Of(at, SlotLists.Room(size)).Fill(held.Count + 6);
                    }

                    foreach (var (at, of, mark) in held)
                    {
                        lists.Of(at, SlotLists.Room(of)).ContainsAnyExcept(mark).ShouldBeFalse();
                    }
                }
            },
            iter: 20, threads: 1, seed: "0000KOIa5Vq3");

    [Fact]
    public void What_was_given_back_is_taken_again()
    {
        var lists = new SlotLists();
        var (small, large) = (lists.Take(3), lists.Take(60));
        lists.Give(small, 3);
        lists.Give(large, 60);
        lists.Take(60).ShouldBe(large);
        lists.Take(3).ShouldBe(small);
    }
}
