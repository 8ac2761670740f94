namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    private const uint SnapshotMark = 0x4E4D4345;
    private const int SnapshotVersion = 2;

    /// <summary>Writes the whole state. An engine restored from it goes on as if it had never stopped, bit for bit.</summary>
    public void Snapshot(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(SnapshotMark);
        writer.Write(SnapshotVersion);
        writer.Write(EngineVersion);
        writer.Write(now);
        writer.Write(lastNumber);
        terms.Write(writer);
        lines.Write(writer);
        separations.Write(writer);
        StoryCodec.Write(stories, writer);
        writer.Write(SnapshotMark);
    }

    /// <summary>Makes an engine from a snapshot.</summary>
    /// <param name="stream">What <see cref="Snapshot"/> wrote.</param>
    /// <param name="resources">The same resources as then.</param>
    /// <param name="options">The options; the same as then for the same decisions. What is more than a lower bound allows goes at once.</param>
    /// <exception cref="InvalidDataException">It is not a snapshot, or one of another engine, model or table: rebuild from the recorded decisions.</exception>
    public static ClusterEngine Restore(Stream stream, ClusterResources resources, ClusterOptions? options = null)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var engine = new ClusterEngine(resources, options);
        try
        {
            engine.Read(reader);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The snapshot is cut off: take an older one.", e);
        }

        return engine;
    }

    private void Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != SnapshotMark || reader.ReadInt32() is var version && version != SnapshotVersion)
        {
            throw new InvalidDataException("This is not a snapshot that this release reads.");
        }

        if (reader.ReadString() is var engine && engine != EngineVersion)
        {
            throw new InvalidDataException($"The snapshot is of {engine}, this is {EngineVersion}: rebuild from the recorded decisions.");
        }

        now = reader.ReadInt64();
        lastNumber = reader.ReadInt64();
        terms.Read(reader);
        lines.Read(reader);
        separations.Read(reader);
        StoryCodec.Read(stories, reader);
        if (reader.ReadUInt32() != SnapshotMark)
        {
            throw new InvalidDataException("The snapshot is damaged: take an older one.");
        }

        Tidy();
    }
}
