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

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(40)]
    public void Bytes_that_are_no_vector_are_refused(int length) =>
        Should.Throw<InvalidDataException>(() => VectorCodec.Read(0, new byte[length], new TermTable(BackgroundTable.None, 1000)));
}
