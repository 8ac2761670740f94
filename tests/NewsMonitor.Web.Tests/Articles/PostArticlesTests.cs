using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Web.Tests.World;
using NSubstitute;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Articles;

public sealed class PostArticlesTests
{
    [Fact]
    public async Task Receipts_stand_in_the_order_sent_with_the_rejected_among_them()
    {
        await using var world = await WebWorld.Start();
        world.Intake.Take(Arg.Any<IntakeBatch>()).Returns([new IntakeReceipt(new ArticleId("x"), IntakeStatus.Accepted), new IntakeReceipt(new ArticleId("y"), IntakeStatus.Accepted, new ArticleId("x"))]);

        using var answer = await world.Http.PostAsJsonAsync(new Uri("/api/v1/articles", UriKind.Relative), new object[] { new { body = "1" }, new { body = 2.5, bodyType = "pdf" }, new { body = "1" } });
        var receipts = await answer.Content.ReadFromJsonAsync<JsonElement>();

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        receipts.EnumerateArray().Select(r => r.GetProperty("status").GetString()).ShouldBe(["accepted", "rejected", "accepted"]);
        receipts[2].GetProperty("copyOf").GetString().ShouldBe("x");
        receipts[1].GetProperty("reason").GetString().ShouldNotBeNull().ShouldContain("pdf");
    }

    [Fact]
    public async Task What_is_no_json_gets_problem_details()
    {
        await using var world = await WebWorld.Start();

        using var answer = await world.Http.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), new StringContent("hello", null, "application/json"));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("status").GetInt32().ShouldBe(400);
        problem.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("not JSON");
    }

    [Fact]
    public async Task Busy_store_is_said_with_a_time_to_come_again()
    {
        await using var world = await WebWorld.Start();
        world.Intake.Take(Arg.Any<IntakeBatch>()).Returns<IReadOnlyList<IntakeReceipt>>(_ => throw new TimeoutException());

        using var answer = await world.Http.PostAsJsonAsync(new Uri("/api/v1/articles", UriKind.Relative), new { body = "1" });

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }
}
