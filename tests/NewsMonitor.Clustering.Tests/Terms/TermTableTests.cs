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
        table.Trim().ShouldBe(2);
        table.Intern(100).ShouldBe(ids[0]);
        table.Intern(101).ShouldBe(ids[1]);
        table.Count.ShouldBe(9);
        table.Intern(999).ShouldBeOneOf(ids);
        table.Check().ShouldBeEmpty();
    }
}
