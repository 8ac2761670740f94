using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsMonitor.Clustering;

/// <summary>Chooses the slots of the largest overlaps, the lower slot at equal ones: a partial selection by a bounded heap whose root is the worst. Not thread-safe.</summary>
/// <param name="most">How many are chosen at most.</param>
internal sealed class SlotHeap(int most)
{
    private readonly int[] heap = new int[most];
    private readonly float[] weights = new float[most];
    private int count;

    /// <summary>The best of some slots, in no order. The span is used again by the next call.</summary>
    /// <param name="slots">The slots, each once.</param>
    /// <param name="overlap">The overlap of each slot.</param>
    public Span<int> Best(ReadOnlySpan<int> slots, float[] overlap)
    {
        count = Math.Min(most, slots.Length);
        slots[..count].CopyTo(heap);
        for (var i = 0; i < count; i++)
        {
            weights[i] = overlap[heap[i]];
        }

        if (slots.Length > most)
        {
            Heap();
            foreach (var slot in slots[count..])
            {
                var weight = overlap[slot];
                if (weight > weights[0] || (weight == weights[0] && slot < heap[0]))
                {
                    (heap[0], weights[0]) = (slot, weight);
                    Sink(0);
                }
            }
        }

        return heap.AsSpan(0, count);
    }

    /// <summary>The same of all slots that have an overlap, looked through side by side.</summary>
    /// <param name="overlap">The overlap of each slot; 0 for none.</param>
    public Span<int> Best(ReadOnlySpan<float> overlap)
    {
        count = 0;
        var slot = 0;
        for (; slot < overlap.Length && count < most; slot++)
        {
            if (overlap[slot] > 0)
            {
                (heap[count], weights[count++]) = (slot, overlap[slot]);
            }
        }

        if (slot < overlap.Length)
        {
            Heap();
            Better(overlap, slot);
        }

        return heap.AsSpan(0, count);
    }

    // Slots ascend, so that one of equal overlap never takes the place of another.
    private void Better(ReadOnlySpan<float> overlap, int slot)
    {
        var worst = Vector256.Create(weights[0]);
        for (; slot + Vector256<float>.Count <= overlap.Length; slot += Vector256<float>.Count)
        {
            var larger = Vector256.GreaterThan(Vector256.Create(overlap[slot..]), worst).ExtractMostSignificantBits();
            for (; larger != 0; larger &= larger - 1)
            {
                Offer(slot + BitOperations.TrailingZeroCount(larger), overlap);
                worst = Vector256.Create(weights[0]);
            }
        }

        for (; slot < overlap.Length; slot++)
        {
            Offer(slot, overlap);
        }
    }

    private void Offer(int slot, ReadOnlySpan<float> overlap)
    {
        if (overlap[slot] > weights[0])
        {
            (heap[0], weights[0]) = (slot, overlap[slot]);
            Sink(0);
        }
    }

    private void Heap()
    {
        for (var i = (count / 2) - 1; i >= 0; i--)
        {
            Sink(i);
        }
    }

    private bool Better(int a, int b) => weights[a] != weights[b] ? weights[a] > weights[b] : heap[a] < heap[b];

    private void Sink(int at)
    {
        while (true)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2; child++)
            {
                worst = child < count && Better(worst, child) ? child : worst;
            }

            if (worst == at)
            {
                return;
            }

            (heap[at], heap[worst]) = (heap[worst], heap[at]);
            (weights[at], weights[worst]) = (weights[worst], weights[at]);
            at = worst;
        }
    }
}
