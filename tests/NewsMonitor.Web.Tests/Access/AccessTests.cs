using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Access;

/// <summary>Who may do what, and what is kept of it.</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task Without_keys_a_person_on_this_machine_is_who_they_say()
    {
        await using var world = await WebWorld.Start();

        (await Me(world)).GetProperty("name").GetString().ShouldBe("someone on this machine");
        world.Http.DefaultRequestHeaders.Add("X-NewsMonitor-Name", " Anna ");
        (await Me(world)).GetProperty("name").GetString().ShouldBe("Anna");
        (await Me(world)).GetProperty("scope").GetString().ShouldBe("operator");
    }

    [Fact]
    public async Task With_a_key_nobody_is_let_in_without_one_but_to_the_health_check()
    {
        await using var world = await WebWorld.Start();
        await Key(world, "Rita", AccessScope.Reader);

        (await Status(world, HttpMethod.Get, "/api/v1/stories")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(world, HttpMethod.Get, "/api/v1/updates")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(world, HttpMethod.Get, "/healthz/live")).ShouldBe(HttpStatusCode.OK);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/stories/main.en.1?x=1") { Headers = { { "Accept", "text/html" } } };
        using var answer = await world.Http.SendAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/sign-in?return=%2Fstories%2Fmain.en.1%3Fx%3D1");
    }

    [Fact]
    public async Task Each_scope_allows_what_it_says()
    {
        await using var world = await WebWorld.Start();
        var (reader, analyst, @operator) = (await Key(world, "Rita", AccessScope.Reader), await Key(world, "Anna", AccessScope.Analyst), await Key(world, "Otto", AccessScope.Operator));

        (await Status(world, HttpMethod.Get, "/api/v1/stories", reader)).ShouldBe(HttpStatusCode.OK);
        (await Status(world, HttpMethod.Post, "/api/v1/stories/main.en.9/note", reader)).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(world, HttpMethod.Post, "/api/v1/stories/main.en.9/note", analyst)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(world, HttpMethod.Post, "/api/v1/stories/main.en.9/read", reader)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(world, HttpMethod.Post, "/api/v1/articles", analyst)).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(world, HttpMethod.Get, "/api/v1/audit", analyst)).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(world, HttpMethod.Get, "/api/v1/audit", @operator)).ShouldBe(HttpStatusCode.OK);
        (await Status(world, HttpMethod.Get, "/api/v1/stories", "nmk_0123456789ab_guessed")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Revoked_key_is_out_at_once()
    {
        await using var world = await WebWorld.Start();
        var (first, second) = (await Key(world, "Otto", AccessScope.Operator), await Key(world, "Rita", AccessScope.Reader));

        (await Status(world, HttpMethod.Post, $"/api/v1/keys/{AccessSecret.IdOf(second)}/revoke", first)).ShouldBe(HttpStatusCode.NoContent);
        (await Status(world, HttpMethod.Get, "/api/v1/stories", second)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(world, HttpMethod.Post, $"/api/v1/keys/{AccessSecret.IdOf(second)}/revoke", first)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task New_key_is_told_once_and_kept_as_a_hash()
    {
        await using var world = await WebWorld.Start();

        using var made = await world.Http.PostAsJsonAsync("/api/v1/keys", new { name = "Anna", scope = "analyst" });
        var secret = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Status(world, HttpMethod.Get, "/api/v1/me", secret)).ShouldBe(HttpStatusCode.OK);
        (await world.Part<IAccessKeys>().All(default)).ShouldHaveSingleItem().Hash.ShouldBe(AccessSecret.Hash(secret));
        (await Status(world, HttpMethod.Post, "/api/v1/keys", secret)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Audit_tells_who_wrote_and_who_was_refused()
    {
        await using var world = await WebWorld.Start();
        var reader = await Key(world, "Rita", AccessScope.Reader);

        await Status(world, HttpMethod.Post, "/api/v1/articles", reader);
        await Status(world, HttpMethod.Post, "/api/v1/articles");

        var entries = (await world.Part<IAuditLog>().Entries(null, 10, default)).Items;
        entries.Select(e => (e.Who, e.Status, e.Path)).ShouldBe([("", 401, "/api/v1/articles"), ("Rita", 403, "/api/v1/articles")]);
        entries[1].Key.ShouldBe(AccessSecret.IdOf(reader));
    }

    [Fact]
    public async Task Key_that_asks_too_often_is_told_when_to_come_back()
    {
        await using var world = await WebWorld.Start(("NewsMonitor:Access:RequestsPerMinute", "3"));
        var reader = await Key(world, "Rita", AccessScope.Reader);
        for (var i = 0; i < 3; i++)
        {
            (await Status(world, HttpMethod.Get, "/api/v1/stories", reader)).ShouldBe(HttpStatusCode.OK);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/stories") { Headers = { { "Authorization", $"Bearer {reader}" } } };
        using var answer = await world.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
    }

    internal static async Task<string> Key(WebWorld world, string name, AccessScope scope)
    {
        var secret = AccessSecret.New();
        await world.Part<IAccessKeys>().Add(new AccessKey { Id = AccessSecret.IdOf(secret)!, Name = name, Scope = scope, Hash = AccessSecret.Hash(secret), CreatedAt = DateTimeOffset.UnixEpoch }, default);
        await world.Part<KeyRing>().Read(default);
        return secret;
    }

    private static async Task<JsonElement> Me(WebWorld world) => await world.Http.GetFromJsonAsync<JsonElement>("/api/v1/me");

    private static async Task<HttpStatusCode> Status(WebWorld world, HttpMethod method, string path, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (key is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {key}");
        }

        if (method == HttpMethod.Post && path.EndsWith("/note", StringComparison.Ordinal))
        {
            request.Content = JsonContent.Create(new { text = "x" });
        }

        using var answer = await world.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
