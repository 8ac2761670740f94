using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Model.Tests.Ids;

public sealed class IdTests
{
    private static readonly PartitionKey English = PartitionKey.Of(WorkspaceKey.Main, "en");

    [Fact]
    public void Hashes_are_the_same_in_every_release()
    {
        StableHash.Id("url", "https://example.org/a").ShouldBe("GqjHITsA_UMHQnnhD6_SkQ");
        StableHash.Place("main.en.1").ShouldBe(StableHash.Place("main.en.1"));
    }

    [Fact]
    public void Parts_of_a_hash_cannot_flow_into_each_other() => StableHash.Id("ab", "c").ShouldNotBe(StableHash.Id("a", "bc"));

    [Fact]
    public void Article_ids_of_different_kinds_of_identity_differ()
    {
        string[] ids = [ArticleId.FromUrl("x").Value, ArticleId.FromFeedItem("", "x").Value, ArticleId.FromPath("", "x").Value, ArticleId.FromText("x").Value];

        ids.ShouldBeUnique();
    }

    [Fact]
    public void Story_id_tells_its_partition_and_position()
    {
        var story = StoryId.Founded(PartitionKey.Of(WorkspaceKey.Of("demo", 3), "de"), 57);

        story.Value.ShouldBe("demo.3.de.57");
        story.Position.ShouldBe(57);
        story.Partition.Workspace.Name.ShouldBe("demo");
        story.Partition.Name.ShouldBe("de");
    }

    [Theory]
    [InlineData("main.en.57", true)]
    [InlineData("demo.2.en.57", true)]
    [InlineData("", false)]
    [InlineData("main.en", false)]
    [InlineData("main.en.x", false)]
    [InlineData("main..57", false)]
    [InlineData("../../etc", false)]
    public void Texts_that_cannot_be_a_story_are_told_apart(string text, bool isId) => StoryId.IsId(text).ShouldBe(isId);

    [Fact]
    public void Cursor_is_read_back_as_written() => Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.Long[0, long.MaxValue]).Sample((epoch, sequence) =>
    {
        var cursor = new Cursor(epoch, sequence);
        return Cursor.TryParse(cursor.ToString(), out var read) && read == cursor;
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("abc")]
    [InlineData("abc-")]
    [InlineData("abc-99999999999999999999")]
    public void Other_texts_are_no_cursor(string? text) => Cursor.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("main", true)]
    [InlineData("desk-2", true)]
    [InlineData("-x", false)]
    [InlineData("Main", false)]
    [InlineData("a.b", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void Workspace_names_are_plain(string name, bool isName) => WorkspaceKey.IsName(name).ShouldBe(isName);

    [Fact]
    public void Workspace_name_is_the_same_in_every_life()
    {
        WorkspaceKey.Of("demo", 1).Name.ShouldBe("demo");
        WorkspaceKey.Of("demo", 7).Name.ShouldBe("demo");
        English.Workspace.ShouldBe(WorkspaceKey.Main);
        English.Name.ShouldBe("en");
    }
}
