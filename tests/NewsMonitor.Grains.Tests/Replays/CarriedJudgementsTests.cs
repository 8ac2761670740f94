using NewsMonitor.Grains.Replays;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Replays;

public sealed class CarriedJudgementsTests
{
    private readonly CarriedJudgements _carried = new([Judged("1", "a", "b"), Judged("2", "c", "", "a"), Judged("3", "b", "a")]);

    [Fact]
    public void Judgement_waits_for_all_its_articles_and_comes_once()
    {
        _carried.Ready(["a"]).ShouldBeEmpty();
        _carried.Ready(["b", "x"]).Select(j => j.Id).ShouldBe(["1", "3"]);
        _carried.Ready(["c", "b"]).Select(j => j.Id).ShouldBe(["2"]);
        _carried.Ready(["a", "b", "c"]).ShouldBeEmpty();
    }

    [Fact]
    public void At_the_end_come_those_of_which_two_articles_are_there()
    {
        var carried = new CarriedJudgements([Judged("1", "a", "b", "z"), Judged("2", "z", "a", "b"), Judged("3", "a", "z")]);

        carried.Ready(["a", "b"]).ShouldBeEmpty();
        carried.Left().Select(j => j.Id).ShouldBe(["1"]);
    }

    [Fact]
    public void Articles_needed_are_named_once() => _carried.Needed.ShouldBe(["a", "b", "c"]);

    private static JudgedAction Judged(string id, params string[] articles) => new(id, new Judgement(AnalystCommandKind.Place, articles), "Anna", "");
}
