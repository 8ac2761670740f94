using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Tests.Watches;

/// <summary>What a watch tells, as tests need it.</summary>
internal static class MessageSample
{
    public static readonly DateTimeOffset Noon = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);

    public static WatchEntry Entry(long sequence = 3, TellingKind kind = TellingKind.News, string story = "main.en.1", string headline = "Ferry aground") => new()
    {
        Watch = "w1",
        Sequence = sequence,
        Kind = kind,
        Story = new(story),
        From = 2,
        To = 3,
        Update = 17,
        At = Noon,
        Headline = headline,
        ArticleCount = 4,
    };

    public static StoryUpdate Update(int version, params StoryChange[] changes) => new()
    {
        Workspace = WorkspaceKey.Main,
        StoryId = new("main.en.1"),
        Version = version,
        At = Noon,
        Changes = changes,
        Headline = "Ferry aground",
        ArticleCount = version,
    };

    public static TellingMessage Message(string name = "Harbour", string? home = "https://news.example.org/", params StoryChange[] changes) =>
        TellingMessage.Of(Entry(), name, "e1", [Update(2, changes), Update(3, new StoryChange(StoryChangeKind.PhaseChanged, Text: "growing"))], home);
}
