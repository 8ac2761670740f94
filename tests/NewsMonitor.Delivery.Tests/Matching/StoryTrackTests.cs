using NewsMonitor.Delivery.Matching;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Matching;

public sealed class StoryTrackTests
{
    private static readonly DateTimeOffset Noon = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly StoryId Story = new("main.en.1");

    [Fact]
    public void Story_is_known_as_it_was_at_each_version()
    {
        var track = new StoryTrack();
        var newest = new MatchStory { Id = Story, Articles = 9, Outlets = 9, Origins = 4, Phase = "asleep", At = Noon.AddDays(9), FirstAt = Noon, LastAt = Noon.AddDays(9) };
        var first = Update(1, Added("a"));
        track.Apply(first, [Article("a", 5, "Post")]);
        var begun = track.At(first, newest);
        var second = Update(2, Added("b", "c"), new StoryChange(StoryChangeKind.PhaseChanged, Text: "growing"));
        track.Apply(second, [Article("b", 0, "Post"), Article("c", 30, null)]);
        var grown = track.At(second, newest);

        (begun.Articles, begun.Outlets, begun.Origins, begun.FirstAt, begun.LastAt).ShouldBe((1, 1, 4, Noon.AddMinutes(5), Noon.AddMinutes(5)));
        (grown.Articles, grown.Outlets, grown.Phase, grown.FirstAt, grown.LastAt).ShouldBe((2, 1, "growing", Noon, Noon.AddMinutes(30)));
        grown.Momentum.ShouldBeGreaterThan(begun.Momentum);
    }

    [Fact]
    public void Only_the_next_update_that_takes_nothing_away_follows()
    {
        var track = new StoryTrack();
        track.Apply(Update(1, Added("a")), []);

        track.Follows(Update(2, Added("b"))).ShouldBeTrue();
        track.Follows(Update(3, Added("b"))).ShouldBeFalse();
        track.Follows(Update(2, new StoryChange(StoryChangeKind.ArticlesRemoved, [new ArticleId("a")]))).ShouldBeFalse();
        track.Follows(Update(2, new StoryChange(StoryChangeKind.ArticleUpdated, [new ArticleId("a")]))).ShouldBeFalse();
    }

    [Fact]
    public void Members_come_and_go_with_the_updates()
    {
        var members = new HashSet<ArticleId>();

        StoryTrack.Turn(Update(1, Added("a", "b")), members).Select(a => a.Value).ShouldBe(["a", "b"]);
        StoryTrack.Turn(Update(2, new StoryChange(StoryChangeKind.Absorbed, [new ArticleId("b"), new ArticleId("c")])), members).Select(a => a.Value).ShouldBe(["c"]);
        StoryTrack.Turn(Update(3, Added("d"), new StoryChange(StoryChangeKind.ArticlesRemoved, [new ArticleId("a"), new ArticleId("d")])), members).ShouldBeEmpty();

        members.Select(a => a.Value).Order(StringComparer.Ordinal).ShouldBe(["b", "c"]);
    }

    private static StoryChange Added(params string[] articles) => new(StoryChangeKind.ArticlesAdded, [.. articles.Select(a => new ArticleId(a))]);

    private static StoryUpdate Update(int version, params StoryChange[] changes) => new()
    {
        Workspace = WorkspaceKey.Main,
        StoryId = Story,
        Version = version,
        At = Noon.AddHours(1),
        Changes = changes,
        Headline = "H",
        ArticleCount = version,
    };

    private static Article Article(string id, int minute, string? source) => new()
    {
        Id = new ArticleId(id),
        Title = id,
        Body = id,
        Language = "en",
        EffectiveAt = Noon.AddMinutes(minute),
        Source = source is null ? null : new Outlet(source),
        TextHash = id,
    };
}
