using System.Globalization;

namespace NewsMonitor.Model;

/// <summary>Names a story for ever: made from its partition and the log position that founded it (<c>main.en.57</c>), and never used again. Readers take the text as opaque.</summary>
[GenerateSerializer, Immutable, Alias("nm.story-id")]
public readonly record struct StoryId([property: Id(0)] string Value)
{
    /// <summary>The log position that founded the story. Throws <see cref="FormatException"/> when the text is not a story's.</summary>
    public long Position => long.Parse(Value.AsSpan(Value.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The id of the story that the entry at <paramref name="position"/> of the partition's log founded.</summary>
    public static StoryId Founded(PartitionKey partition, long position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{partition.Value.Replace('/', '.')}.{position}"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
