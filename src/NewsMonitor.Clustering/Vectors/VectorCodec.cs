using System.Buffers.Binary;

namespace NewsMonitor.Clustering;

/// <summary>
/// The stored form of an article's vector, version 1: the version byte, the time (8 bytes), three counts (2 bytes each: words, numbers, names), then per term its hash (8),
/// whole weight, part weight and inverse document frequency (a half each), and one byte that is 1 when it stands in title or lead. Little-endian.
/// </summary>
internal static class VectorCodec
{
    private const byte Version = 1;
    private const int HeadBytes = 1 + 8 + 6;
    private const int TermBytes = 8 + 6 + 1;

    /// <summary>Writes a vector.</summary>
    public static byte[] Write(ArticleVector vector, TermTable terms)
    {
        var bytes = new byte[HeadBytes + (TermBytes * (vector.Words.Length + vector.Numbers.Length + vector.Names.Length))];
        bytes[0] = Version;
        var rest = bytes.AsSpan(1);
        BinaryPrimitives.WriteInt64LittleEndian(rest, vector.Time);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[8..], (ushort)vector.Words.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[10..], (ushort)vector.Numbers.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[12..], (ushort)vector.Names.Length);
        rest = rest[14..];
        Put(vector.Words, ref rest);
        Put(vector.Numbers, ref rest);
        Put(vector.Names, ref rest);
        return bytes;

        void Put(VectorTerm[] from, ref Span<byte> to)
        {
            foreach (var term in from)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(to, terms[term.Id].Hash);
                BinaryPrimitives.WriteHalfLittleEndian(to[8..], term.Whole);
                BinaryPrimitives.WriteHalfLittleEndian(to[10..], term.Part);
                BinaryPrimitives.WriteHalfLittleEndian(to[12..], term.Idf);
                to[14] = term.Leading ? (byte)1 : (byte)0;
                to = to[TermBytes..];
            }
        }
    }

    /// <summary>True when the bytes are a whole vector of the version that this release reads.</summary>
    public static bool IsReadable(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeadBytes && bytes[0] == Version
        && bytes.Length == HeadBytes + (TermBytes * (BinaryPrimitives.ReadUInt16LittleEndian(bytes[9..]) + BinaryPrimitives.ReadUInt16LittleEndian(bytes[11..]) + BinaryPrimitives.ReadUInt16LittleEndian(bytes[13..])));

    /// <summary>Reads a vector, making its terms known again.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a vector of a version that this release reads.</exception>
    public static ArticleVector Read(long number, ReadOnlySpan<byte> bytes, TermTable terms) => Read(number, bytes, terms.Intern);

    /// <summary>Reads a vector for one who numbers the terms otherwise.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a vector of a version that this release reads.</exception>
    public static ArticleVector Read(long number, ReadOnlySpan<byte> bytes, Func<ulong, int> numberOf)
    {
        if (bytes.Length < HeadBytes || bytes[0] != Version)
        {
            throw new InvalidDataException($"The stored vector of article {number} is not of version {Version}: rebuild it from the article's text.");
        }

        var words = new VectorTerm[BinaryPrimitives.ReadUInt16LittleEndian(bytes[9..])];
        var numbers = new VectorTerm[BinaryPrimitives.ReadUInt16LittleEndian(bytes[11..])];
        var names = new VectorTerm[BinaryPrimitives.ReadUInt16LittleEndian(bytes[13..])];
        if (bytes.Length != HeadBytes + (TermBytes * (words.Length + numbers.Length + names.Length)))
        {
            throw new InvalidDataException($"The stored vector of article {number} has {bytes.Length} bytes, not what its head says.");
        }

        var rest = bytes[HeadBytes..];
        Take(words, ref rest);
        Take(numbers, ref rest);
        Take(names, ref rest);
        return new ArticleVector { Number = number, Time = BinaryPrimitives.ReadInt64LittleEndian(bytes[1..]), Words = words, Numbers = numbers, Names = names };

        void Take(VectorTerm[] to, ref ReadOnlySpan<byte> from)
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = new VectorTerm
                {
                    Id = numberOf(BinaryPrimitives.ReadUInt64LittleEndian(from)),
                    Whole = BinaryPrimitives.ReadHalfLittleEndian(from[8..]),
                    Part = BinaryPrimitives.ReadHalfLittleEndian(from[10..]),
                    Idf = BinaryPrimitives.ReadHalfLittleEndian(from[12..]),
                    Leading = from[14] != 0,
                };
                from = from[TermBytes..];
            }
        }
    }
}
