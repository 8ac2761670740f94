using NewsMonitor.Web.Pages.Story;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class OriginGraphTests
{
    [Fact]
    public void Outlets_stand_at_the_height_of_what_they_rest_on()
    {
        var graph = OriginGraph.Of([("A", "Wire", true), ("B", "Interview", true), ("C", "Wire", false), ("D", "Wire", true)]);

        graph.Origins.ShouldBe(["Wire", "Interview"]);
        graph.Outlets.ShouldBe(["A", "C", "D", "B"]);
        graph.OutletAt(0).ShouldBeLessThan(graph.OutletAt(3));
        graph.Edges.Count(e => !e.Stated).ShouldBe(1);
    }

    [Fact]
    public void An_outlet_that_says_so_anywhere_says_so()
    {
        var graph = OriginGraph.Of([("A", "Wire", false), ("A", "Wire", true)]);

        graph.Edges.ShouldHaveSingleItem().Stated.ShouldBeTrue();
        graph.Path(graph.Edges[0]).ShouldStartWith("M220 ");
    }

    [Fact]
    public void What_there_is_no_room_for_is_counted()
    {
        var graph = OriginGraph.Of(Enumerable.Range(0, 40).Select(i => ($"Outlet {i}", "Wire", true)));

        graph.Outlets.Count.ShouldBe(OriginGraph.MostOutlets);
        graph.Omitted.ShouldBe(40 - OriginGraph.MostOutlets);
        graph.Edges.Count.ShouldBe(OriginGraph.MostOutlets);
    }

    [Fact]
    public void Long_names_are_cut()
    {
        OriginGraph.Cut("The Observer").ShouldBe("The Observer");
        OriginGraph.Cut(new string('x', 60)).Length.ShouldBe(28);
    }
}
