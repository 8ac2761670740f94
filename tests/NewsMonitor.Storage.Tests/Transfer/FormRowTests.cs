using System.Text.Json;
using NewsMonitor.Storage.Transfer;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Transfer;

/// <summary>A row as it stands in a line.</summary>
public sealed class FormRowTests
{
    private static readonly List<KeyValuePair<string, ColumnKind>> Columns =
    [
        new("number", ColumnKind.Integer),
        new("share", ColumnKind.Real),
        new("name", ColumnKind.Text),
        new("state", ColumnKind.Blob),
    ];

    [Fact]
    public void Values_come_as_their_columns_say()
    {
        var row = Read("""[-9223372036854775808,0.1,"a \"b\" \u0000 ü","AQID"]""");

        row[..3].ShouldBe([long.MinValue, 0.1, "a \"b\" \0 ü"]);
        ((byte[])row[3]!).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Nothing_may_stand_in_every_column() => Read("[null,null,null,null]").ShouldAllBe(v => v == null);

    [Fact]
    public void Bytes_in_pieces_are_put_together() => ((byte[])Read("""[1,1,"x",["AQID","BAU="]]""")[3]!).ShouldBe([1, 2, 3, 4, 5]);

    [Fact]
    public void Whole_number_may_stand_for_a_real_one() => Read("""[1,3,"x",""]""")[1].ShouldBe(3.0);

    [Theory]
    [InlineData("[1,1,\"x\"]")]
    [InlineData("[1,1,\"x\",\"\",5]")]
    [InlineData("[1,1,\"x\",\"\"] 5")]
    [InlineData("[1.5,1,\"x\",\"\"]")]
    [InlineData("[9223372036854775808,1,\"x\",\"\"]")]
    [InlineData("[\"1\",1,\"x\",\"\"]")]
    [InlineData("[1,\"1\",\"x\",\"\"]")]
    [InlineData("[1,1,2,\"\"]")]
    [InlineData("[1,1,\"x\",\"not base64\"]")]
    [InlineData("[1,1,\"x\",[\"AQID\",5]]")]
    [InlineData("[1,1,\"x\",[\"AQID\"")]
    [InlineData("[1,1,\"x\"")]
    [InlineData("[")]
    [InlineData("")]
    public void What_the_columns_do_not_say_is_refused(string line)
    {
        var fault = Should.Throw<Exception>(() => Read(line));

        (fault is JsonException or FormatException or InvalidOperationException).ShouldBeTrue(fault.ToString());
    }

    private static object?[] Read(string line)
    {
        var row = new object?[Columns.Count];
        FormRow.Read(line, Columns, row);
        return row;
    }
}
