using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class TermPlacesTests
{
    [Fact]
    public void It_answers_as_a_dictionary_does_round_after_round()
    {
        var places = new TermPlaces();
        Gen.Int[0, 5000].Array[0, 900].Sample(
            ids =>
            {
                var model = new Dictionary<int, int>();
                places.Begin();
                for (var i = 0; i < ids.Length; i++)
                {
                    places.Set(ids[i], i);
                    model[ids[i]] = i;
                }

                for (var id = 0; id <= 5000; id++)
                {
                    places.Of(id).ShouldBe(model.GetValueOrDefault(id, -1));
                }
            },
            iter: 60, threads: 1, seed: "0000KOIa5Vq3");
    }

    [Fact]
    public void A_new_round_forgets_all()
    {
        var places = new TermPlaces();
        places.Begin();
        places.Set(7, 3);
        places.Begin();
        places.Of(7).ShouldBe(-1);
    }
}
