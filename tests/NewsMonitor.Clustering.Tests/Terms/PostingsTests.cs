using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class PostingsTests
{
    [Fact]
    public void A_term_that_too_many_stories_hold_finds_nothing_any_more()
    {
        var postings = new Postings(16);
        for (var slot = 0; slot <= 16; slot++)
        {
            postings.Add(3, slot);
        }

        postings.IsCommon(3).ShouldBeTrue();
        postings.Of(3).Length.ShouldBe(0);
        postings.CountOf(3).ShouldBe(16);
    }

    [Fact]
    public void Slots_ascend_whatever_the_order_of_changes() =>
        Gen.Select(Gen.Int[0, 40], Gen.Bool).Array.Sample(changes =>
        {
            var (postings, model) = (new Postings(1000), new SortedSet<int>());
            foreach (var (slot, adds) in changes)
            {
                if (adds)
                {
                    postings.Add(2000, slot);
                    model.Add(slot);
                }
                else
                {
                    postings.Remove(2000, slot);
                    model.Remove(slot);
                }
            }

            postings.Of(2000).ToArray().ShouldBe(model);
        });
}
