using System.Net;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Faults;

/// <summary>A document that cannot be processed is kept with its reason; the others go on.</summary>
public sealed class QuarantineTests
{
    [Fact]
    public async Task Broken_line_of_a_file_is_quarantined_and_its_neighbours_are_taken_in()
    {
        using var data = new TemporaryFolder();
        using var feed = new TemporaryFolder();
        feed.Write("mixed.jsonl", """
            {"id": "a", "title": "Harbour bridge opens", "body": "The harbour bridge opened on Monday after four years."}
            {"id": "b", "title": broken
            {"id": "c", "title": "Storm closes schools", "body": "Schools in the north stayed closed on Tuesday because of a storm."}
            """);
        await using var server = new ServerUnderTest(data.Path, "--NewsMonitor:Feeds:0:Path", feed.Path);
        await server.Start();
        await server.Client.Settled(2);

        var item = (await server.Client.All("api/v1/quarantine")).ShouldHaveSingleItem();
        item.GetProperty("subject").GetString().ShouldBe("mixed.jsonl:2");
        item.GetProperty("reason").GetString()!.ShouldNotBeEmpty();

        var id = item.GetProperty("id").GetString();
        using var retry = await server.Client.PostAsync($"api/v1/quarantine/{id}/retry", null);
        retry.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var discard = await server.Client.PostAsync($"api/v1/quarantine/{id}/discard", null);
        discard.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Client.All("api/v1/quarantine")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_document_can_be_retried_and_says_why_it_is_refused_again()
    {
        using var data = new TemporaryFolder();
        using var feed = new TemporaryFolder();
        feed.Write("wrong-url.json", """{"url": "not an address", "title": "Ferry runs aground", "body": "A ferry ran aground near the lighthouse."}""");
        await using var server = new ServerUnderTest(data.Path, "--NewsMonitor:Feeds:0:Path", feed.Path);
        await server.Start();

        var items = await Eventually.Becomes(() => server.Client.All("api/v1/quarantine"), found => found.Count == 1, "an item in quarantine");
        using var retry = await server.Client.PostAsync($"api/v1/quarantine/{items[0].GetProperty("id").GetString()}/retry", null);

        retry.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await retry.Content.ReadAsStringAsync()).ShouldContain("not an address");
    }
}
