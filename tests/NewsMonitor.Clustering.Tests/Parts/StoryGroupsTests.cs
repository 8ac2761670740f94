using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class StoryGroupsTests
{
    [Fact]
    public void A_story_of_one_piece_goes_by_its_own_number() => new StoryGroups().NameOf(7).ShouldBe(7);

    [Fact]
    public void The_lowest_number_goes_on_and_the_other_is_told_to_have_ended()
    {
        var groups = new StoryGroups();
        groups.Join(9, 4).ShouldBe(new StoryMerge(9, 4));
        groups.Join(9, 2).ShouldBe(new StoryMerge(4, 2), "the story went by 4");
        groups.Join(4, 9).ShouldBeNull("they are one already");
        new long[] { 2, 4, 9 }.ShouldAllBe(piece => groups.NameOf(piece) == 2);
    }

    [Fact]
    public void Pieces_are_one_exactly_when_they_were_joined_however_it_came()
    {
        Gen.Select(Gen.Long[0, 15], Gen.Long[0, 15]).Array[0, 30].Sample(
            joins =>
            {
                var groups = new StoryGroups();
                var sets = Enumerable.Range(0, 16).Select(i => (long)i).ToDictionary(i => i, i => new SortedSet<long> { i });
                foreach (var (a, b) in joins)
                {
                    var before = (sets[a].Min, sets[b].Min);
                    var merge = groups.Join(a, b);
                    merge.HasValue.ShouldBe(before.Item1 != before.Item2);
                    sets[a].UnionWith(sets[b]);
                    foreach (var piece in sets[a])
                    {
                        sets[piece] = sets[a];
                    }
                }

                sets.ShouldAllBe(set => groups.NameOf(set.Key) == set.Value.Min);
            },
            iter: 2000);
    }

    [Fact]
    public void What_lives_keeps_its_name_when_the_rest_is_forgotten()
    {
        Gen.Select(Gen.Select(Gen.Long[0, 15], Gen.Long[0, 15]).Array[0, 30], Gen.Long[0, 15].HashSet[0, 16]).Sample(
            (joins, living) =>
            {
                var groups = new StoryGroups();
                foreach (var (a, b) in joins)
                {
                    groups.Join(a, b);
                }

                var names = living.ToDictionary(piece => piece, groups.NameOf);
                groups.Keep(living.Contains);
                groups.Count.ShouldBeLessThanOrEqualTo(living.Count);
                names.ShouldAllBe(one => groups.NameOf(one.Key) == one.Value);
            },
            iter: 2000);
    }
}
