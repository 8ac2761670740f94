using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class PlacedTermsTests
{
    private static readonly Gen<VectorTerm> Terms = Gen.Select(Gen.Int[0, 300], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Bool)
        .Select((id, whole, part, leading) => new VectorTerm { Id = id, Whole = (Half)whole, Part = (Half)part, Idf = (Half)(0.1 + whole), Leading = leading });

    [Fact]
    public void Products_are_to_the_last_bit_those_of_asking_term_by_term()
    {
        var (placed, met) = (new PlacedTerms(), new MetTerms());
        Gen.Select(Terms.Array[0, 200], Terms.Array[0, 200]).Sample(
            (one, other) =>
            {
                var (article, story) = (one.DistinctBy(term => term.Id).ToArray(), other.DistinctBy(term => term.Id).ToArray());
                var sums = new TermSums();
                sums.Add(story, new TermPlaces(), []);
                placed.Set(article);
                var (whole, part) = (0.0, 0.0);
                var shared = new List<MetTerm>();
                for (var i = 0; i < sums.Count; i++)
                {
                    if (Array.FindIndex(article, own => own.Id == sums.Ids[i]) is >= 0 and var at)
                    {
                        whole += (double)article[at].Whole * sums.Weights[i].Whole;
                        part += (double)article[at].Part * sums.Weights[i].Part;
                        shared.Add(new MetTerm(i, at));
                    }
                }

                met.Find(placed, sums);
                met.Met.ToArray().ShouldBe(shared);
                placed.Dot(sums, met.Met).ShouldBe((whole, part));
                placed.Count.ShouldBe(article.Length);
                placed.Mass.ShouldBe(article.Where(term => term.Leading).Aggregate(0.0, (sum, term) => sum + (double)term.Idf));
            },
            iter: 200, threads: 1);
    }

    [Fact]
    public void What_an_article_lacks_is_not_met_nor_what_the_one_before_had()
    {
        var placed = new PlacedTerms();
        placed.Set([new VectorTerm { Id = 7, Whole = (Half)0.5, Part = (Half)0.25, Idf = (Half)3, Leading = true }]);
        var met = new MetTerm[2];
        placed.Meet([8, 7], met).ShouldBe(1);
        met[0].ShouldBe(new MetTerm(1, 0));
        placed[0].ShouldBe(new PlacedTerm { Whole = 0.5, Part = 0.25, Idf = 3, LeadingIdf = 3, Exclusive = PlacedTerm.Unknown });
        placed.Set([new VectorTerm { Id = 8 }]);
        placed.Meet([7], met).ShouldBe(0);
        placed.Set([]);
        placed.Meet([7], met).ShouldBe(0);
    }
}
