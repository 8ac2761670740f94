using System.Globalization;

namespace NewsMonitor.Model;

/// <summary>Names a story for ever: made from its partition and the log position that founded it (<c>main.en.57</c>), and never used again. Readers take the text as opaque.</summary>
[GenerateSerializer, Immutable, Alias("nm.story-id")]
public readonly record struct StoryId([property: Id(0)] string Value)
{
    /// <summary>The log position that founded the story. Throws <see cref="FormatException"/> when the text is not a story's.</summary>
    public long Position => long.Parse(Value.AsSpan(Value.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The partition that founded the story and decides about it.</summary>
    public PartitionKey Partition
    {
        get
        {
            var end = Value.LastIndexOf('.');
            var slash = Value.LastIndexOf('.', end - 1);
            return new PartitionKey($"{Value[..slash]}/{Value[(slash + 1)..end]}");
        }
    }

    /// <summary>True for a text that has the form of a story's id; whether there is such a story, the store knows.</summary>
    public static bool IsId(string text)
    {
        var parts = text.Split('.');
        return parts.Length is 3 or 4 && parts.All(p => p.Length > 0) && long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>The id of the story that the entry at <paramref name="position"/> of the partition's log founded.</summary>
    public static StoryId Founded(PartitionKey partition, long position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{partition.Value.Replace('/', '.')}.{position}"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
