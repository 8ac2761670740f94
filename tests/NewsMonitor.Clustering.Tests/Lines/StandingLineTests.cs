using NewsMonitor.Text;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class StandingLineTests
{
    private const string Footer = "Harriet Vale reports for the Marlow Observer desk in Sandfjord";

    private static readonly string[] Bodies =
    [
        "The hull of the Tern is torn and passengers wait on the quay.", "Ash falls on roofs while lava crosses the coast road.",
        "Pensioners lost their savings in bonds.", "The forward scored thirty goals and takes the shirt.",
    ];

    private readonly TextAnalyzer analyzer = new();

    [Fact]
    public void A_line_that_recurs_in_a_source_does_not_count_any_more()
    {
        var (with, without) = (Fourth("Marlow Observer", footer: true), Fourth("Marlow Observer", footer: false));
        with.Vector.ToArray().ShouldBe(without.Vector.ToArray());
    }

    [Fact]
    public void The_same_line_of_many_sources_counts() =>
        Fourth(source: null, footer: true).Vector.Length.ShouldBeGreaterThan(Fourth(source: null, footer: false).Vector.Length);

    [Fact]
    public void What_newsrooms_print_everywhere_never_counts()
    {
        var plain = analyzer.Analyze("Striker signs", "The forward scored.", "en");
        var printed = analyzer.Analyze("Striker signs", "The forward scored.\nSign up for our newsletter\nRead also: Volcano Karoth erupts\nPhoto: Clara Whitfield", "en");
        printed.Terms.Select(term => term.Text).ShouldBe(plain.Terms.Select(term => term.Text));
    }

    private ClusterOutcome Fourth(string? source, bool footer)
    {
        var engine = Newsroom.Engine();
        ClusterOutcome? last = null;
        for (var i = 0; i < Bodies.Length; i++)
        {
            var body = i < 3 || footer ? $"{Bodies[i]}\n{Footer}" : Bodies[i];
            last = engine.Assign(new ClusterArticle(i, analyzer.Analyze($"Title {i} of its own", body, "en"), Newsroom.Start, Source: source));
        }

        return last!;
    }
}
