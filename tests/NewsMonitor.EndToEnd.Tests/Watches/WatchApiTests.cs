using System.Text.Json;
using NewsMonitor.EndToEnd.Tests.Analyst;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Watches;

/// <summary>Watches over HTTP, as a receiver's programmer meets them.</summary>
public sealed class WatchApiTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private readonly HookReceiver _receiver = new();
    private ServerUnderTest _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync()
    {
        _server = new ServerUnderTest(_data.Path, WatchClient.Settings);
        await _server.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _receiver.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Watch_is_made_with_its_secret_told_once_tells_signed_is_changed_and_removed()
    {
        var watch = await Client.Watch(new { name = "Harbour", query = "ferry articles>=2", deliveries = new[] { new { kind = "webhook", url = _receiver.On("/hook") } } });
        var id = watch.GetProperty("id").GetString()!;
        var delivery = watch.GetProperty("deliveries")[0];
        var secret = delivery.GetProperty("secret").GetString()!;
        secret.ShouldStartWith("whsec_");
        (await Client.Json($"api/v1/watches/{id}")).GetProperty("deliveries")[0].TryGetProperty("secret", out _).ShouldBeFalse();

        await Client.Post(Matter.FerryArticle(0), Matter.FerryArticle(1), Matter.FerryArticle(2));
        await Client.Settled(3);
        await Eventually.Becomes(() => Task.FromResult(_receiver.Taken("/hook").Count), count => count > 0, "a message");
        var first = _receiver.Taken("/hook")[0];
        first.IsSigned(secret).ShouldBeTrue();
        first.Header("webhook-id").ShouldBe($"msg_{id}_1");
        JsonDocument.Parse(first.Body).RootElement.GetProperty("type").GetString().ShouldBe("story.began");

        var tested = await Client.Send(HttpMethod.Post, $"api/v1/watches/{id}/test");
        tested.Answer.GetProperty("items")[0].GetProperty("delivered").GetBoolean().ShouldBeTrue();
        var given = await Eventually.Becomes(
            async () => (await Client.All($"api/v1/watches/{id}/deliveries"))[^1], row => row.GetProperty("state").GetString() == "delivered", "the first delivery settled");
        (await Client.Send(HttpMethod.Post, $"api/v1/watches/{id}/deliveries/{given.GetProperty("id").GetString()}/replay")).Status.ShouldBe(202);
        await Eventually.Becomes(() => Task.FromResult(_receiver.Taken("/hook").Count(r => r.Header("webhook-id") == $"msg_{id}_1")), count => count == 2, "the first message again");

        var rotated = await Client.Send(HttpMethod.Post, $"api/v1/watches/{id}/deliveries/{delivery.GetProperty("id").GetString()}/rotate");
        rotated.Answer.GetProperty("secret").GetString().ShouldStartWith("whsec_");
        var changed = await Client.Send(HttpMethod.Put, $"api/v1/watches/{id}", new { name = "Harbour", query = "ferry", frequency = "beginnings", deliveries = Array.Empty<object>() });
        (changed.Status, changed.Answer.GetProperty("frequency").GetString(), changed.Answer.GetProperty("deliveries").GetArrayLength()).ShouldBe((200, "beginnings", 0));
        (await Client.Send(HttpMethod.Post, $"api/v1/watches/{id}/test")).Status.ShouldBe(422);
        (await Client.Send(HttpMethod.Post, $"api/v1/watches/{id}/pause")).Answer.GetProperty("paused").GetBoolean().ShouldBeTrue();
        (await Client.All("api/v1/watches")).ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(id);
        (await Client.Send(HttpMethod.Delete, $"api/v1/watches/{id}")).Status.ShouldBe(204);
        (await Client.Send(HttpMethod.Get, $"api/v1/watches/{id}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Stream_of_a_watch_resumes_by_last_event_id_and_says_a_gap_for_a_foreign_place()
    {
        var id = (await Client.Watch(new { name = "Harbour", query = "ferry", frequency = "everything" })).GetProperty("id").GetString()!;
        for (var i = 0; i < 3; i++)
        {
            await Client.Post(Matter.FerryArticle(i));
            await Client.Settled(i + 1);
        }

        await Eventually.Becomes(async () => (await Client.Json($"api/v1/watches/{id}")).GetProperty("told").GetInt64(), told => told >= 3, "three things told");

        await using var whole = new WatchListener(_server.Address, id, $"{id}-0");
        await using var resumed = new WatchListener(_server.Address, id, $"{id}-2");
        await using var foreign = new WatchListener(_server.Address, id, "elsewhere-7");
        var told = await whole.First(3, "story-updated");
        told.Select(e => e.Id).ShouldBe([$"{id}-1", $"{id}-2", $"{id}-3"]);
        told.Select(e => e.Data.GetProperty("kind").GetString()).ShouldBe(["began", "news", "news"]);
        told[0].Data.GetProperty("watchName").GetString().ShouldBe("Harbour");
        (await resumed.First(1, "story-updated"))[0].Id.ShouldBe($"{id}-3");
        (await foreign.First(1, "gap"))[0].Data.GetProperty("latest").GetString().ShouldBe($"{id}-3");
        (await foreign.First(3, "story-updated"))[0].Id.ShouldBe($"{id}-1");
    }

    [Fact]
    public async Task Faults_are_told_with_their_place_and_the_way_out()
    {
        async Task<(int, string)> Refused(object watch)
        {
            var (status, answer) = await Client.Send(HttpMethod.Post, "api/v1/watches", watch);
            return (status, answer.GetProperty("detail").GetString()!);
        }

        var (status, answer) = await Client.Send(HttpMethod.Post, "api/v1/watches", new { name = "a", query = "ferry AND (" });
        (status, answer.GetProperty("at").GetInt32()).ShouldBe((400, 11));
        (await Refused(new { name = "a", query = "-sport" })).ShouldSatisfyAllConditions(r => r.Item1.ShouldBe(422), r => r.Item2.ShouldContain("nearly every story"));
        (await Refused(new { name = "a", query = "b", deliveries = new[] { new { kind = "webhook", url = "http://10.0.0.1/" } } })).ShouldSatisfyAllConditions(r => r.Item1.ShouldBe(422), r => r.Item2.ShouldContain("AllowedNetworks"));
        (await Refused(new { name = "a", query = "b", deliveries = new[] { new { kind = "email", to = "a@b.example" } } })).ShouldSatisfyAllConditions(r => r.Item1.ShouldBe(422), r => r.Item2.ShouldContain("NewsMonitor:Mail:Host"));
        (await Client.Send(HttpMethod.Put, "api/v1/watches/none", new { name = "a", query = "b" })).Status.ShouldBe(404);
        (await Client.Send(HttpMethod.Get, "api/v1/watches/none/stream")).Status.ShouldBe(404);
    }
}
