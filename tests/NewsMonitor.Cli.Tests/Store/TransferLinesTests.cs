using NewsMonitor.Cli.Store;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Store;

/// <summary>What is told while a store is copied.</summary>
public sealed class TransferLinesTests
{
    private static readonly Dictionary<string, long> Rows = new(StringComparer.Ordinal) { ["article"] = 12, ["audit"] = 0, ["story"] = 3 };

    [Fact]
    public void Progress_is_told_once_a_second_and_never_after_the_end()
    {
        using var messages = new StringWriter();
        var time = new HandTime();
        using var lines = new TransferLines(messages, time);

        lines.Tell(new("article", 10, 100));
        time.Seconds = 2;
        lines.Tell(new("article", 20, 100));
        lines.Tell(new("article", 30, 100));
        time.Seconds = 4;
        lines.Tell(new(null, 7, 100));
        lines.End(new TransferReport(Rows, "one", "two"));
        time.Seconds = 9;
        lines.Tell(new("story", 1, 1));

        messages.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "newsmonitor: article: 20 of 100",
            "newsmonitor: index of words: 7 of 100",
            "newsmonitor: article: 12",
            "newsmonitor: story: 3",
            "newsmonitor: 15 rows; the same on both sides; cursors of before lead to a gap",
        ]);
    }

    [Fact]
    public void Export_says_only_how_many_rows_it_wrote()
    {
        using var messages = new StringWriter();
        using var lines = new TransferLines(messages, TimeProvider.System);

        lines.End(new TransferReport(Rows, "one", null));

        messages.ToString().ShouldEndWith($"newsmonitor: 15 rows{Environment.NewLine}");
    }

    private sealed class HandTime : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
