using CsCheck;
using NewsMonitor.Text.Sentences;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    private readonly SentenceSplitter splitter = new();

    [Theory]
    [InlineData("The mayor spoke. The council listened.", 2)]
    [InlineData("The U.S. Senate met Gen. Keith Kellogg on Jan. 20 in Washington.", 1)]
    [InlineData("It is made in the U.S. The price is low.", 2)]
    [InlineData("J. P. Miller of Smith & Co. said so.", 1)]
    [InlineData("“We close it.” The mayor left.", 2)]
    [InlineData("“We close it,” he said. “Now.”", 2)]
    [InlineData("“Do we close it?” asked the mayor.", 1)]
    [InlineData("Prices rose 3.5 percent. Wages did not.", 2)]
    [InlineData("Am 22. November sprach der Minister. Er ging.", 2)]
    [InlineData("cooperating so closely . . . (it means) these parts", 1)]
    [InlineData("Really?! Yes.", 2)]
    [InlineData("One line\nOther line", 2)]
    [InlineData("市政府关闭了旧桥。桥墩上有裂缝。", 2)]
    [InlineData("", 0)]
    public void Sentences_end_where_a_reader_would_say(string text, int expected) => splitter.Split(text).Count.ShouldBe(expected);

    [Fact]
    public void Spans_are_ordered_apart_and_trimmed() =>
        Gen.String[Gen.Char["ab A.!? \n\"”“U1"], 0, 60].Sample(text =>
        {
            var end = 0;
            foreach (var span in splitter.Split(text))
            {
                span.Start.ShouldBeGreaterThanOrEqualTo(end);
                span.Of(text).ShouldBe(span.Of(text).Trim());
                span.Length.ShouldBeGreaterThan(0);
                end = span.End;
            }
        });
}
