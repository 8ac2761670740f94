using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class ExternalOrderTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void Dated_rows_are_sorted_and_undated_ones_keep_their_place(int rowsPerRun)
    {
        File.WriteAllLines(
            path,
            [
                """{"id":"c","published":"2031-01-03T00:00:00Z"}""", """{"id":"x"}""", """{"id":"a","published":"2031-01-01T00:00:00Z"}""",
                """{"id":"b","published":"2031-01-02T00:00:00Z"}""", """{"id":"b2","published":"2031-01-02T01:00:00+01:00"}""", """{"id":"y","published":"soon"}""",
            ]);
        using var order = new ExternalOrder(rowsPerRun);
        order.Rows(path).Select(row => row.Id).ShouldBe(["a", "x", "b", "b2", "c", "y"]);
    }

    [Fact]
    public void A_line_that_is_no_article_is_named()
    {
        File.WriteAllLines(path, ["""{"id":"a"}""", "nonsense"]);
        using var order = new ExternalOrder();
        Should.Throw<CommandException>(() => order.Rows(path).Count()).Message.ShouldContain("line 2");
    }

    [Fact]
    public void A_setting_that_does_not_exist_is_refused() => Should.Throw<CommandException>(() => EngineSettings.Parse(["Nonsense=1"]));

    [Fact]
    public void A_setting_is_changed_by_its_name() => EngineSettings.Parse(["JoinScore=-3.5"]).JoinScore.ShouldBe(-3.5);

    public void Dispose() => File.Delete(path);
}
