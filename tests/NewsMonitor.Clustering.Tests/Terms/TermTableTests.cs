using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class TermTableTests
{
    private readonly TermTable table = new(new BackgroundTable(500, new() { [1] = new(250, 4, 1) }), 10);

    [Fact]
    public void A_word_that_the_table_knows_as_common_weighs_less() => table.Idf(table.Intern(1)).ShouldBeLessThan(table.Idf(table.Intern(2)));

    [Fact]
    public void A_word_becomes_common_as_the_stream_has_it()
    {
        var id = table.Intern(2);
        var before = table.Idf(id);
        table.Documents = 100;
        table[id].Frequency = 90;
        table.Idf(id).ShouldBeLessThan(before);
        table.Idf(id).ShouldBeGreaterThanOrEqualTo(0.1);
    }

    [Fact]
    public void The_rarest_idle_terms_are_forgotten_and_their_numbers_used_again()
    {
        var ids = Enumerable.Range(100, 11).Select(hash => table.Intern((ulong)hash)).ToArray();
        table[ids[0]].References = 1;
        table[ids[1]].Frequency = 5;
        table.Trim().Count.ShouldBe(2);
        table.Intern(100).ShouldBe(ids[0]);
        table.Intern(101).ShouldBe(ids[1]);
        table.Count.ShouldBe(9);
        table.Intern(999).ShouldBeOneOf(ids);
        table.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Terms_that_stories_hold_are_never_forgotten_and_not_looked_at_each_time()
    {
        var held = new TermTable(BackgroundTable.None, 100);
        for (var hash = 1; hash <= 110; hash++)
        {
            held[held.Intern((ulong)hash)].References = 1;
        }

        held.Trim().ShouldBeEmpty();
        held.Intern(1000);
        held.Trim().ShouldBeEmpty("one more is not worth another look");
        for (var hash = 1001; hash < 1010; hash++)
        {
            held.Intern((ulong)hash);
        }

        held.Trim().Count.ShouldBe(10);
        held.Count.ShouldBe(110);
        held.Check().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_written_is_read_the_same()
    {
        var ids = Enumerable.Range(100, 11).Select(hash => table.Intern((ulong)hash)).ToArray();
        table[ids[3]].Frequency = 7;
        table.Documents = 9;
        table.Trim().Count.ShouldBe(2);
        var bytes = Written(table);
        var again = new TermTable(new BackgroundTable(500, new() { [1] = new(250, 4, 1) }), 10);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        again.Read(reader);
        Written(again).ShouldBe(bytes);
        again.Check().ShouldBeEmpty();
        again.Find(103).ShouldBe(table.Find(103));
    }

    [Fact]
    public void A_table_that_was_trimmed_to_a_higher_bound_is_trimmed_to_a_lower_one()
    {
        var wide = new TermTable(BackgroundTable.None, 100);
        for (var hash = 1; hash <= 101; hash++)
        {
            wide.Intern((ulong)hash);
        }

        wide.Trim().Count.ShouldBe(11);
        var narrow = new TermTable(BackgroundTable.None, 20);
        using var reader = new BinaryReader(new MemoryStream(Written(wide)));
        narrow.Read(reader);

        narrow.Trim().Count.ShouldBe(72);
        narrow.Count.ShouldBe(18);
        narrow.Check().ShouldBeEmpty();
    }

    private static byte[] Written(TermTable table)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        table.Write(writer);
        return stream.ToArray();
    }
}
