using System.Text;
using System.Text.Json;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Watches;

public sealed class TellingJsonTests
{
    [Fact]
    public void Message_is_the_story_s_update_with_the_watch_s_own_number_and_reason()
    {
        var said = new StoryChange(StoryChangeKind.StatementAdded, [new ArticleId("a")], Text: "Never again", About: "Anna Berg", StatementId: "0");
        var number = new StoryChange(StoryChangeKind.NumberChanged, [new ArticleId("b")], Text: "12", About: "killed", Was: "9");
        var added = new StoryChange(StoryChangeKind.ArticlesAdded, [new ArticleId("a")], News: [new NewsItem(NewsItem.Sentence, "The “ferry” ran aground.", new ArticleId("a"))], Omitted: 2);

        var json = JsonDocument.Parse(TellingJson.Write(MessageSample.Message(changes: [added, said, number]))).RootElement;

        json.GetProperty("watchId").GetString().ShouldBe("w1");
        json.GetProperty("sequence").GetInt64().ShouldBe(3);
        json.GetProperty("kind").GetString().ShouldBe("news");
        json.GetProperty("cursor").GetString().ShouldBe("e1-17");
        (json.GetProperty("fromVersion").GetInt32(), json.GetProperty("version").GetInt32()).ShouldBe((2, 3));
        json.GetProperty("at").GetDateTimeOffset().ShouldBe(MessageSample.Noon);
        json.GetProperty("link").GetString().ShouldBe("https://news.example.org/stories/main.en.1");
        var changes = json.GetProperty("changes").EnumerateArray().ToList();
        changes.Select(c => c.GetProperty("kind").GetString()).ShouldBe(["articles-added", "statement-added", "number-changed", "phase-changed"]);
        changes[0].GetProperty("news")[0].GetProperty("text").GetString().ShouldBe("The “ferry” ran aground.");
        changes[0].GetProperty("omitted").GetInt32().ShouldBe(2);
        changes[1].GetProperty("speaker").GetString().ShouldBe("Anna Berg");
        (changes[2].GetProperty("about").GetString(), changes[2].GetProperty("was").GetString()).ShouldBe(("killed", "9"));
    }

    [Fact]
    public void What_finds_no_room_is_counted_and_the_message_stays_below_twenty_kilobytes()
    {
        var changes = Enumerable.Range(0, 100).Select(i => new StoryChange(StoryChangeKind.StatementAdded, Text: new string('ж', 400), About: $"Speaker {i}")).ToArray();

        var text = TellingJson.Write(MessageSample.Message(changes: changes));

        Encoding.UTF8.GetByteCount(text).ShouldBeLessThan(20_000);
        var json = JsonDocument.Parse(text).RootElement;
        (json.GetProperty("changes").GetArrayLength() + json.GetProperty("omitted").GetInt32()).ShouldBe(101);
    }

    [Fact]
    public void Message_without_an_address_of_ours_has_no_link_and_one_without_updates_no_changes()
    {
        var message = TellingMessage.Of(MessageSample.Entry(kind: TellingKind.Merged), "w", "e1", [], null);

        var json = JsonDocument.Parse(TellingJson.Write(message)).RootElement;

        json.TryGetProperty("link", out _).ShouldBeFalse();
        json.GetProperty("changes").GetArrayLength().ShouldBe(0);
        json.GetProperty("kind").GetString().ShouldBe("merged");
    }
}
