using NewsMonitor.Text;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class TrainingVariantsTests
{
    private static readonly LabelledFiles Files = new(new TextAnalyzer());
    private static readonly InputRow[] Rows =
    [
        Row("a", "2031-05-01T00:00:00Z", "Ferry hits bridge", "Pilots of the Tern blame fog, said Captain Sorel.", "ferry"),
        Row("b", "2031-05-03T00:00:00Z", "Bridge closed after ferry crash", "The captain, Sorel, was asked about fog, and Sorel answered.", "ferry"),
        Row("c", "2031-05-05T00:00:00Z", "Volcano near village", "Ash fell on the roofs of Brandal, said Mayor Okafor.", "volcano"),
    ];

    [Fact]
    public void A_dated_set_with_bodies_is_learnt_in_all_variants() =>
        TrainingVariants.Of("news", Rows, Files).Select(stream => stream.Name).ShouldBe(["news/en", "news-short/en", "news-undated/en", "news-slow/en", "news-lower/en", "news-titles/en"]);

    [Fact]
    public void All_variants_are_of_the_set() => TrainingVariants.Of("news", Rows, Files).ShouldAllBe(stream => stream.Set == "news");

    [Fact]
    public void An_undated_set_of_titles_has_fewer_variants() =>
        TrainingVariants.Of("titles", [.. Rows.Select(row => row with { Published = null, Body = null })], Files).Select(stream => stream.Name)
            .ShouldBe(["titles/en", "titles-short/en", "titles-lower/en"]);

    [Fact]
    public void Slow_streams_take_three_times_as_long()
    {
        var times = Test("news-slow").Select(labelled => labelled.Article.Time!.Value).ToList();
        (times[^1] - times[0]).ShouldBe(TimeSpan.FromDays(12));
    }

    [Fact]
    public void Undated_streams_have_no_times() => Test("news-undated").ShouldAllBe(labelled => labelled.Article.Time == null);

    [Fact]
    public void Mixed_streams_leave_out_some_bodies()
    {
        var many = Enumerable.Range(0, 40).Select(i => Row($"m{i}", null, "Ferry hits bridge", "Fog.", "ferry")).ToList();
        var lines = TrainingVariants.Tests("many", many, Files).Single(test => test.Name == "many-mixed").Streams[0].Articles.Count(labelled => labelled.Article.Features.Lines.Length > 0);
        lines.ShouldBeInRange(10, 30);
    }

    [Fact]
    public void A_namesake_gets_the_chief_names_of_the_other_event()
    {
        var told = Namesakes.Lend([Rows[0], Rows[1]], [Rows[2]]).Single();
        told.Body.ShouldBe("Ash fell on the roofs of Sorel, said Captain Okafor.");
    }

    [Fact]
    public void Without_names_nothing_is_lent() => Namesakes.Lend([Rows[0] with { Body = "fog" }], [Rows[2]]).Single().ShouldBe(Rows[2]);

    private static IReadOnlyList<Clustering.LabelledArticle> Test(string name) => TrainingVariants.Tests("news", Rows, Files).Single(test => test.Name == name).Streams[0].Articles;

    private static InputRow Row(string id, string? published, string title, string body, string cluster) =>
        new() { Id = id, Published = published, Lang = "eng", Title = title, Body = body, Cluster = cluster };
}
