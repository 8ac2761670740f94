using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Searching;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Searching;

/// <summary>What the index finds and the exact check passes is what asking every story gives.</summary>
public sealed class QueryReadingTests
{
    private static readonly string[] Words = ["flood", "floods", "flooding", "bridges", "bridge", "Straße", "strasse", "müller", "Muller", "1,200", "1200", "peace", "happiness", "happy", "和平", "Kyiv's", "U.S.", "Åland", "massacre"];

    private static readonly string[] Parts =
    [
        .. Words, .. Words.Select(w => $"-{w}"), "flo*", "\"peace deal\"", "\"bridge floods\"", "peace near/2 flood", "title:flood", "body:peace", "source:post", "source:\"Island Radio\"", "lang:en", "lang:de",
        "articles>=2", "articles<2", "outlets=1", "origins=0", "momentum<1", "phase:new", "-phase:new", "age>1h", "after:2024-12-02T08:00:03Z", "before:2024-12-02T08:00:03Z", "name:rutte", "origin:reuters",
    ];

    [Fact]
    public async Task Searching_equals_asking_every_story()
    {
        await using var world = await WebWorld.Start();
        var random = new Random(7);
        for (var i = 0; i < 12; i++)
        {
            var head = await world.Writer.Story(Text(random), Text(random) + " deal", i % 2 == 0 ? "Harbour Post" : "Island Radio");
            for (var more = random.Next(3); more > 0; more--)
            {
                head = await world.Writer.Add(head, Text(random), Text(random), more == 1 ? "Gazette" : null);
            }
        }

        var all = (await world.Part<IReading>().Stories(new StoryQuery { Workspace = WorkspaceKey.Main, Limit = 500 }, default)).Items;
        var search = world.Part<QueryReading>();
        var naive = new QueryEvaluator(new ReadWords());
        var articles = new Dictionary<StoryId, IReadOnlyList<MatchArticle>>();
        foreach (var head in all)
        {
            articles[head.Id] = [.. (await world.Part<IReading>().Articles(head.Id, null, 500, default)).Items.Select(a => MatchArticle.Of(a.Article))];
        }

        foreach (var text in Queries(random))
        {
            var query = Query.Parse(text).Query.ShouldNotBeNull(text);
            var now = TimeProvider.System.GetUtcNow();

            var found = await search.Stories(new StoryQuery { Workspace = WorkspaceKey.Main, Limit = 500 }, query, default);

            found.Items.Select(h => h.Id.Value).ShouldBe(all.Where(h => naive.Holds(query, MatchStory.Of(h, StoryTold.Empty, now), articles[h.Id])).Select(h => h.Id.Value), customMessage: text);
        }
    }

    private static IEnumerable<string> Queries(Random random)
    {
        foreach (var part in Parts)
        {
            yield return part;
        }

        for (var i = 0; i < 60; i++)
        {
            var (a, b, c) = (Pick(random, Parts), Pick(random, Parts), Pick(random, Parts));
            yield return random.Next(3) switch { 0 => $"{a} {b}", 1 => $"{a} OR {b} {c}", _ => $"({a} OR {b}) {c}" };
        }
    }

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, 3).Select(_ => Pick(random, Words)));

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
