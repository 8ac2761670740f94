using System.Text.Json;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Faults;

/// <summary>What a server's clusterer keeps is set, and may be set otherwise at the next start.</summary>
public sealed class BoundsTests
{
    [Fact]
    public async Task Story_beyond_the_bounds_is_closed_and_one_within_them_goes_on_under_others()
    {
        using var data = new TemporaryFolder();
        await using (var small = new ServerUnderTest(data.Path, "--NewsMonitor:Partitions:MaxAwake", "1", "--NewsMonitor:Partitions:MaxStories", "1"))
        {
            await small.Start();
            await Post(small, 0, Ferry(0));
            await Post(small, 1, Volcano);
            await Post(small, 2, Ferry(1));
            (await small.Client.Settled(3)).Count.ShouldBe(3, "the ferry's story was closed when the volcano's came");
        }

        await using var usual = new ServerUnderTest(data.Path);
        await usual.Start();
        await Post(usual, 3, Ferry(2));
        await Post(usual, 4, Volcano with { Body = Volcano.Body + " Ash fell on the roofs." });
        var stories = await usual.Client.Settled(5);
        Articles(stories, "Volcano").ShouldBe([2], "the volcano's story lives on under the usual bounds");
        Articles(stories, "ferry").Max().ShouldBeGreaterThan(1);
    }

    private static IEnumerable<int> Articles(IEnumerable<JsonElement> stories, string about) =>
        stories.Where(s => s.GetProperty("headline").GetString()!.Contains(about, StringComparison.Ordinal)).Select(s => s.GetProperty("articleCount").GetInt32());

    private static Item Volcano { get; } = new("Volcano Karoth erupts near Sandfjord village", "Ash clouds rose over Karoth volcano while Sandfjord was cleared of its villagers by the coast guard.");

    private static Item Ferry(int report) => new("Harbour ferry Tern collides with Marlow bridge", $"The ferry Tern hit a pier of Marlow bridge in the harbour; passengers of the Tern waited on the quay, report {report} said.");

    private static async Task Post(ServerUnderTest server, int number, Item item)
    {
        await server.Client.PostArticles([new { id = $"a{number}", title = item.Title, body = item.Body, publishedAt = $"2024-12-02T08:{number:00}:00Z", language = "en" }]);
        await server.Client.Settled(number + 1);
    }

    private sealed record Item(string Title, string Body);
}
