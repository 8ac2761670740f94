using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Model;
using Orleans.Serialization;
using Shouldly;
using Xunit;

namespace NewsMonitor.Contracts.Tests;

/// <summary>What goes over the wire comes back as it was.</summary>
public sealed class WireTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Story_update_survives_the_wire()
    {
        var update = new StoryUpdate
        {
            Cursor = new Cursor("e", 7),
            Workspace = WorkspaceKey.Main,
            StoryId = new StoryId("main.en.1"),
            Version = 3,
            At = new DateTimeOffset(2024, 12, 2, 8, 0, 0, TimeSpan.Zero),
            Changes = [new StoryChange(StoryChangeKind.Absorbed, [new ArticleId("a")], new StoryId("main.en.2")), new StoryChange(StoryChangeKind.HeadlineChanged, Text: "H")],
            Headline = "H",
            ArticleCount = 4,
        };

        var back = Through(update);

        (back with { Changes = update.Changes }).ShouldBe(update);
        back.Changes.Count.ShouldBe(2);
        back.Changes[0].ArticleIds.ShouldBe([new ArticleId("a")]);
        back.Changes[1].ShouldBe(update.Changes[1]);
    }

    [Fact]
    public void Intake_batch_survives_the_wire()
    {
        var document = new Document { Id = "1", Url = "https://example.org", Title = "T", Body = "B", BodyType = BodyType.Html, Source = new Outlet("Post", null), Language = "en", Authors = ["A"] };
        var batch = new IntakeBatch { Workspace = new("demo.2"), Scope = "s", Feed = "f", Documents = [document], Quarantine = false };

        var back = Through(batch);

        back.Workspace.ShouldBe(batch.Workspace);
        back.Quarantine.ShouldBeFalse();
        (back.Documents[0] with { Authors = document.Authors }).ShouldBe(document);
    }

    [Fact]
    public void Receipts_and_requests_survive_the_wire()
    {
        Through(new IntakeReceipt(new ArticleId("a"), IntakeStatus.Updated, new ArticleId("b"), "why")).ShouldBe(new IntakeReceipt(new ArticleId("a"), IntakeStatus.Updated, new ArticleId("b"), "why"));
        Through(new ReplayRequest("/x", 2.5, "demo", true)).ShouldBe(new ReplayRequest("/x", 2.5, "demo", true));
    }

    [Fact]
    public void Watch_order_and_answers_survive_the_wire()
    {
        var settings = new WatchSettings { Name = "n", Query = "q", Since = DateTimeOffset.UnixEpoch, Paused = true, Telling = new WatchTelling { Frequency = WatchFrequency.Beginnings, GrownPast = [3] } };
        var mail = new MailTimes { At = [new TimeOnly(7, 30)], Zone = "Europe/Amsterdam", QuietFrom = new TimeOnly(22, 0), QuietUntil = new TimeOnly(7, 0) };
        var order = new WatchOrder(settings, [new EndpointOrder(new EndpointSettings { Kind = EndpointKind.Email, Target = "a@b.example", Format = WebhookFormat.CloudEvents, Mail = mail }, "e")]);

        var back = Through(order);

        (back.Settings with { Telling = settings.Telling }).ShouldBe(settings);
        back.Settings.Telling.GrownPast.ShouldBe([3]);
        back.Endpoints[0].Id.ShouldBe("e");
        (back.Endpoints[0].Settings.Mail! with { At = mail.At }).ShouldBe(mail);
        Through(new WatchAnswer(WatchOutcome.Done, "w", null, [new NewSecret("e", "whsec_x")])).Secrets.ShouldBe([new NewSecret("e", "whsec_x")]);
        Through(new EndpointTest("e", true, 204, null)).ShouldBe(new EndpointTest("e", true, 204, null));
        Through(new WatchCaller("key:a", "ann", true)).ShouldBe(new WatchCaller("key:a", "ann", true));
    }

    [Fact]
    public void Stream_of_a_story_is_named_by_the_story() => StoryStream.Of(new StoryId("main.en.1")).GetKeyAsString().ShouldBe("main.en.1");

    private T Through<T>(T value)
    {
        var serializer = _services.GetRequiredService<Serializer<T>>();
        return serializer.Deserialize(serializer.SerializeToArray(value))!;
    }
}
