using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NewsMonitor.Model;

/// <summary>
/// Tells the processor which memory will be read soon, so that it fetches many far places at a time instead of waiting for one after the other: tables of hundreds of
/// thousands of terms lie outside its caches. Only a hint: it changes no result, and nothing happens where the processor knows none.
/// </summary>
public static class Ahead
{
    private const int LineBytes = 64;

    /// <summary>A place that will be read soon, whole: what is no power of two long often lies on two lines of the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        // The place may move before the hint arrives; then the wrong memory is fetched, which is allowed.
        if (Sse.IsSupported)
        {
            var start = (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in place));
            Sse.Prefetch0(start);
            if (Unsafe.SizeOf<T>() > LineBytes / 4)
            {
                Sse.Prefetch0(start + Unsafe.SizeOf<T>() - 1);
            }
        }
    }

    /// <summary>An object whose fields will be read soon, as far as two lines of the cache go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void FetchObject(object place)
    {
        if (Sse.IsSupported)
        {
            var start = *(byte**)Unsafe.AsPointer(ref place);
            Sse.Prefetch0(start);
            Sse.Prefetch0(start + LineBytes);
        }
    }

    /// <summary>A stretch that will be read soon, whole.</summary>
    public static void Fetch<T>(ReadOnlySpan<T> stretch)
    {
        var step = Math.Max(1, LineBytes / Unsafe.SizeOf<T>());
        for (var i = 0; i < stretch.Length; i += step)
        {
            Fetch(in stretch[i]);
        }
    }
}
