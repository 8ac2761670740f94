using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class RecurringLinesTests
{
    private readonly RecurringLines lines = new(capacity: 2, recurring: 2);

    [Fact]
    public void A_line_that_recurs_in_a_source_is_known()
    {
        var place = RecurringLines.Place(7, new TextLine(99, 0, 5));
        lines.Add(place);
        lines.Recurs(place).ShouldBeFalse();
        lines.Add(place);
        lines.Recurs(place).ShouldBeTrue();
        lines.Recurs(RecurringLines.Place(8, new TextLine(99, 0, 5))).ShouldBeFalse();
    }

    [Fact]
    public void Without_a_source_no_line_recurs() => RecurringLines.Place(0, new TextLine(99, 0, 5)).ShouldBe(0UL);

    [Fact]
    public void The_oldest_line_is_forgotten_when_there_are_too_many()
    {
        Array.ForEach(new ulong[] { 1, 1, 2, 3 }, lines.Add);
        lines.Recurs(1).ShouldBeFalse();
    }

    [Fact]
    public void More_lines_than_a_lower_bound_go_with_the_next_line()
    {
        var many = new RecurringLines(capacity: 9, recurring: 1);
        Array.ForEach(new ulong[] { 1, 2, 3, 4, 5 }, many.Add);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        many.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var few = new RecurringLines(capacity: 2, recurring: 1);
        few.Read(reader);

        few.Add(6);

        Enumerable.Range(1, 6).Select(place => few.Recurs((ulong)place)).ShouldBe([false, false, false, false, true, true], "two lines at most, the newest");
        few.Forgotten.ShouldBe(4);
    }
}
