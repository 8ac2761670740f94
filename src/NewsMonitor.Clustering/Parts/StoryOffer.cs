namespace NewsMonitor.Clustering;

/// <summary>What a story of one part shows to the others, so that they can say whether they have it too.</summary>
/// <param name="Story">The story.</param>
/// <param name="Vectors">Its latest articles' vectors in their stored form, the last one last.</param>
public sealed record StoryOffer(long Story, IReadOnlyList<ReadOnlyMemory<byte>> Vectors)
{
    /// <summary>The vectors in one piece: each behind its length (32 bits, little endian). It is stored: it may grow, never change.</summary>
    public byte[] Write()
    {
        var bytes = new byte[Vectors.Sum(vector => sizeof(int) + vector.Length)];
        var at = 0;
        foreach (var vector in Vectors)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), vector.Length);
            vector.CopyTo(bytes.AsMemory(at + sizeof(int)));
            at += sizeof(int) + vector.Length;
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static StoryOffer Read(long story, ReadOnlyMemory<byte> bytes)
    {
        var vectors = new List<ReadOnlyMemory<byte>>();
        while (!bytes.IsEmpty)
        {
            var length = bytes.Length < sizeof(int) ? -1 : System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
            if (length < 0 || length > bytes.Length - sizeof(int))
            {
                throw new InvalidDataException($"The offer of story {story} is damaged.");
            }

            vectors.Add(bytes.Slice(sizeof(int), length));
            bytes = bytes[(sizeof(int) + length)..];
        }

        return new StoryOffer(story, vectors);
    }
}
