using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class MetTermsTests
{
    private readonly MetTerms met = new();

    [Fact]
    public void Chief_are_the_terms_that_half_of_the_members_carry_and_at_least_one() =>
        Gen.Select(Gen.Int[0, 12].Array[0, 400], Gen.Int[1, 24]).Sample(
            (counts, size) =>
            {
                var sums = Sums(counts);
                met.FindChief(sums, size);
                met.Chief.ToArray().ShouldBe(Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0 && counts[i] >= size * 0.5));
            },
            iter: 200, threads: 1, seed: "0000KOIa5Vq3");

    [Fact]
    public void It_is_used_again_by_a_larger_and_a_smaller_story()
    {
        var article = new PlacedTerms();
        article.Set([new VectorTerm { Id = 299 }, new VectorTerm { Id = 1 }]);
        met.Find(article, Sums(new int[300]));
        met.Met.ToArray().ShouldBe([new MetTerm(1, 1), new MetTerm(299, 0)]);
        met.Find(article, Sums([0, 0]));
        met.Met.ToArray().ShouldBe([new MetTerm(1, 1)]);
    }

    // Terms by their places, each carried by so many members in title or lead.
    private static TermSums Sums(int[] counts)
    {
        var sums = new TermSums();
        for (var round = 0; round <= counts.DefaultIfEmpty().Max(); round++)
        {
            sums.Add([.. counts.Select((count, id) => new VectorTerm { Id = id, Leading = count > round })], new TermPlaces(), []);
        }

        return sums;
    }
}
