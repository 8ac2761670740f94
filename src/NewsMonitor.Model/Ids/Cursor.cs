using System.Globalization;

namespace NewsMonitor.Model;

/// <summary>A place in the update log that a reader can come back to. Readers take the text as opaque.</summary>
/// <param name="Epoch">The life of the log: it changes when a store is restored or migrated, and then old cursors are foreign.</param>
/// <param name="Sequence">The last update that was read; 0 is before the first.</param>
[GenerateSerializer, Immutable, Alias("nm.cursor")]
public readonly record struct Cursor([property: Id(0)] string Epoch, [property: Id(1)] long Sequence)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string? text, out Cursor cursor)
    {
        cursor = default;
        var dash = text?.LastIndexOf('-') ?? -1;
        if (dash <= 0 || !long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        cursor = new Cursor(text![..dash], sequence);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch}-{Sequence}");
}
