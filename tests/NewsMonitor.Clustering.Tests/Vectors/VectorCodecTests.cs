using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class VectorCodecTests
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public void What_is_written_is_read_the_same_by_an_engine_that_never_saw_it()
    {
        var bytes = Newsroom.Engine().Assign(newsroom.Article(0, 2)).Vector;
        var table = new TermTable(BackgroundTable.None, 1000);
        VectorCodec.Write(VectorCodec.Read(0, bytes.Span, table), table).ShouldBe(bytes.ToArray());
    }

    [Fact]
    public void Each_vector_has_length_1()
    {
        var table = new TermTable(BackgroundTable.None, 1000);
        var vector = VectorCodec.Read(0, Newsroom.Engine().Assign(newsroom.Article(0, 2)).Vector.Span, table);
        vector.Words.Concat(vector.Numbers).Sum(term => Math.Pow((double)term.Whole, 2)).ShouldBe(1, 0.01);
        vector.Names.Sum(term => Math.Pow((double)term.Whole, 2)).ShouldBe(1, 0.01);
    }

    /// <summary>Version 1 of the stored form, byte by byte: stores are full of it.</summary>
    [Fact]
    public void Bytes_that_an_earlier_release_stored_are_read_and_written_the_same()
    {
        var stored = Convert.FromHexString("01" + "0010A5D4E8000000" + "0200" + "0100" + "0100"
            + "1122334455667788" + "0038" + "0034" + "0042" + "01"
            + "99AABBCCDDEEFF00" + "0036" + "0000" + "0044" + "00"
            + "0102030405060708" + "003C" + "003C" + "0045" + "00"
            + "A1A2A3A4A5A6A7A8" + "003A" + "0032" + "0046" + "01");
        var table = new TermTable(BackgroundTable.None, 1000);

        var vector = VectorCodec.Read(7, stored, table);

        vector.Number.ShouldBe(7);
        vector.Time.ShouldBe(0xE8D4A51000);
        vector.Words.Select(w => ((double)w.Whole, (double)w.Part, (double)w.Idf, w.Leading)).ShouldBe([(0.5, 0.25, 3, true), (0.375, 0, 4, false)]);
        table[vector.Words[0].Id].Hash.ShouldBe(0x8877665544332211);
        ((double)vector.Numbers.Single().Whole).ShouldBe(1);
        vector.Names.Single().Leading.ShouldBeTrue();
        VectorCodec.IsReadable(stored).ShouldBeTrue();
        VectorCodec.Write(vector, table).ShouldBe(stored);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(40)]
    public void Bytes_that_are_no_vector_are_refused(int length) =>
        Should.Throw<InvalidDataException>(() => VectorCodec.Read(0, new byte[length], new TermTable(BackgroundTable.None, 1000)));
}
