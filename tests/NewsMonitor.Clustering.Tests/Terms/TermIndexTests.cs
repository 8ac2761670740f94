using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class TermIndexTests
{
    private readonly TermIndex index = new();
    private readonly TermRecord[] records = new TermRecord[5000];

    [Fact]
    public void Every_term_is_found_and_no_other_however_many_there_are()
    {
        for (var id = 0; id < records.Length; id++)
        {
            records[id].Hash = Hash(id);
            index.Add(Hash(id), id, records);
        }

        index.Count.ShouldBe(records.Length);
        Enumerable.Range(0, records.Length).ShouldAllBe(id => index.Find(Hash(id), records) == id);
        Enumerable.Range(records.Length, 5000).ShouldAllBe(id => index.Find(Hash(id), records) == -1);
    }

    [Fact]
    public void Terms_of_the_same_place_are_told_apart()
    {
        for (var id = 0; id < 40; id++)
        {
            records[id].Hash = (ulong)id << 32;
            index.Add(records[id].Hash, id, records);
        }

        Enumerable.Range(0, 40).ShouldAllBe(id => index.Find((ulong)id << 32, records) == id);
    }

    [Fact]
    public void Cleared_it_knows_nothing()
    {
        records[0].Hash = 5;
        index.Add(5, 0, records);
        index.Clear();
        (index.Find(5, records), index.Count).ShouldBe((-1, 0));
    }

    private static ulong Hash(int id) => Model.StableHash.Place($"term {id}");
}
