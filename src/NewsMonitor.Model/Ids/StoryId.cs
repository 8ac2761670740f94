namespace NewsMonitor.Model;

/// <summary>Names a story for ever: made from its partition and the log position that founded it, and never used again.</summary>
[GenerateSerializer, Immutable, Alias("nm.story-id")]
public readonly record struct StoryId([property: Id(0)] string Value)
{
    /// <summary>The id of the story that the entry at <paramref name="position"/> of the partition's log founded.</summary>
    public static StoryId Founded(PartitionKey partition, long position) =>
        new(StableHash.Id("story", partition.Value, position.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
