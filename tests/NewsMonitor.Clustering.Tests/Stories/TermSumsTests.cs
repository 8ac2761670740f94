using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class TermSumsTests
{
    private static readonly Gen<VectorTerm> Terms = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 8], Gen.Bool)
        .Select((id, weight, leading) => new VectorTerm { Id = id, Whole = (Half)(weight / 8.0), Part = (Half)(weight / 16.0), Leading = leading });

    private readonly TermPlaces places = new();

    [Fact]
    public void It_sums_as_a_dictionary_does_and_keeps_the_heaviest_in_order() => Terms.Array[0, 40].Array[1, 5].Sample(
        vectors =>
        {
            var (sums, model, added, removed) = (new TermSums(), new Dictionary<int, Sum>(), new List<int>(), new List<int>());
            foreach (var vector in vectors.Select(terms => terms.DistinctBy(term => term.Id).ToArray()))
            {
                added.Clear();
                sums.Add(vector, places, added);
                added.ShouldBe(vector.Select(term => term.Id).Where(id => !model.ContainsKey(id)));
                foreach (var term in vector)
                {
                    var sum = model.GetValueOrDefault(term.Id, new Sum(term.Id, 0, 0, 0));
                    model[term.Id] = sum with { Whole = sum.Whole + (float)term.Whole, Part = sum.Part + (float)term.Part, Leading = sum.Leading + (term.Leading ? 1 : 0) };
                }
            }

            All(sums).ShouldBe(model.Values, ignoreOrder: true);
            var heaviest = model.Values.OrderByDescending(term => term.Whole).ThenBy(term => term.Id).ToList();
            sums.Prune(8, removed);
            if (heaviest.Count > TermSums.Slack(8))
            {
                All(sums).ShouldBe(heaviest[..8]);
                removed.ShouldBe(heaviest[8..].Select(term => term.Id));
            }

            sums.Count.ShouldBe(heaviest.Count > TermSums.Slack(8) ? 8 : heaviest.Count);
        },
        iter: 200, threads: 1);

    [Fact]
    public void Another_storys_terms_are_added_and_no_more_room_is_taken_than_is_needed()
    {
        var (one, other, added) = (Sums(0, 40), Sums(30, 40), new List<int>());
        one.Add(other, places, added);
        (one.Count, added.Count, one.Bytes).ShouldBe((70, 30, 70 * 16));
        All(one).Single(term => term.Id == 35).ShouldBe(new Sum(35, 1, 0, 2));
        one.Add(Vector(0, 70), places, added);
        one.Bytes.ShouldBe(70 * 16);
    }

    [Fact]
    public void Written_and_read_it_is_the_same()
    {
        var (sums, read) = (Sums(3, 50), new TermSums());
        sums.Prune(20, []);
        using var stream = new MemoryStream();
        sums.Write(new BinaryWriter(stream));
        stream.Position = 0;
        read.Read(new BinaryReader(stream));
        All(read).ShouldBe(All(sums));
        (read.Count, read.Bytes).ShouldBe((20, 20 * 16));
    }

    [Fact]
    public void It_is_written_term_by_term_as_earlier_releases_read_it()
    {
        using var stream = new MemoryStream();
        Sums(3, 2).Write(new BinaryWriter(stream));
        var half = BitConverter.SingleToInt32Bits(0.5f);
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(stream.ToArray()).ToArray().ShouldBe([2, 3, half, 0, 1, 4, half, 0, 1]);
    }

    private static List<Sum> All(TermSums sums)
    {
        var all = new List<Sum>();
        for (var i = 0; i < sums.Count; i++)
        {
            all.Add(new Sum(sums.Ids[i], sums.Weights[i].Whole, sums.Weights[i].Part, sums.Leading[i]));
        }

        return all;
    }

    private TermSums Sums(int first, int count)
    {
        var sums = new TermSums();
        sums.Add(Vector(first, count), places, []);
        return sums;
    }

    private static VectorTerm[] Vector(int first, int count) => [.. Enumerable.Range(first, count).Select(id => new VectorTerm { Id = id, Whole = (Half)0.5, Leading = true })];

    private sealed record Sum(int Id, float Whole, float Part, int Leading);
}
