using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class SlotHeapTests
{
    private readonly SlotHeap heap = new(8);

    [Fact]
    public void It_chooses_the_largest_overlaps_and_the_lower_slot_at_equal_ones() => Gen.Int[0, 6].Array[0, 60].Sample(
        overlaps =>
        {
            var overlap = Array.ConvertAll(overlaps, value => (float)value);
            int[] slots = [.. Enumerable.Range(0, overlap.Length).Reverse()];
            int[] expected = [.. slots.OrderByDescending(slot => overlap[slot]).ThenBy(slot => slot).Take(8).Order()];
            int[] chosen = [.. heap.Best(slots, overlap).ToArray().Order()];
            chosen.ShouldBe(expected);
            chosen = [.. heap.Best(overlap).ToArray().Order()];
            chosen.ShouldBe(expected.Where(slot => overlap[slot] > 0));
        },
        iter: 500, threads: 1, seed: "0000KOIa5Vq3");
}
