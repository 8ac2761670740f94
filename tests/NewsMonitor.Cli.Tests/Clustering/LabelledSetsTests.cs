using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class LabelledSetsTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public LabelledSetsTests() => File.WriteAllLines(
        path,
        [
            """{"id":"a","lang":"eng","published":"2031-05-01T00:00:00Z","title":"Ferry hits bridge","cluster":"ferry"}""",
            """{"id":"b","lang":"deu","published":"2031-05-03T00:00:00Z","title":"Vulkan bricht aus","cluster":"volcano"}""",
        ]);

    [Fact]
    public void A_set_is_named_as_its_file() => new LabelledSets([path]).Names.ShouldBe([Path.GetFileNameWithoutExtension(path)]);

    [Fact]
    public void Its_provenance_tells_counts_languages_and_days() => new LabelledSets([path]).Provenance.ShouldHaveSingleItem().Value.ShouldBe("2 articles, 2 labels, de en, 2031-05-01 to 2031-05-03");

    [Fact]
    public void An_undated_set_says_so()
    {
        File.WriteAllText(path, """{"id":"a","lang":"eng","title":"Ferry hits bridge","cluster":"ferry"}""");
        new LabelledSets([path]).Provenance.ShouldHaveSingleItem().Value.ShouldBe("1 articles, 1 labels, en, undated");
    }

    [Fact]
    public void A_test_scores_all_its_streams_together() =>
        new LabelledSets([path]).Tests[0].Score(stream =>
        {
            var sums = new Clustering.ScoreSums();
            sums.Add(["x"], [stream.Language]);
            return sums;
        }).Articles.ShouldBe(2);

    public void Dispose() => File.Delete(path);
}
