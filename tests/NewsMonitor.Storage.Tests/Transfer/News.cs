using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Storage.Tests.Transfer;

/// <summary>A little news as it comes to a store, and what a reader sees of it.</summary>
internal static class News
{
    /// <summary>Publishes stories of two versions each; the first becomes the newest again at the end.</summary>
    public static async Task Publish(OpenStore store, int stories)
    {
        for (var i = 1; i <= stories; i++)
        {
            var article = Sample.Article($"a{i}", title: $"Bridge number {i} opens");
            await store.Articles.Append(WorkspaceKey.Main, [article], default);
            var commit = new PartitionCommit { Partition = Sample.English, From = i - 1, To = i, Decisions = [Sample.Decision($"a{i}", i, i)], Facts = [Sample.Fact(i, StoryFactKind.Add, i, null, $"a{i}")] };
            (await store.Partitions.Commit(commit, default)).ShouldBeTrue();
            (await store.Stories.Commit(Sample.Version(i, 1, 1, article) with { Told = new ToldChange { Told = Sample.Told, Statements = Sample.Told.Statements, Origins = Sample.Told.Origins }, Articles = [Sample.ArticleTold($"a{i}", $"Bridge {i} is new.")] }, default)).ShouldBeTrue();
        }

        for (var i = stories; i >= 1; i--)
        {
            (await store.Stories.Commit(Sample.Version(i, 2, 1), default)).ShouldBeTrue();
        }

        await store.Numbered(2 * stories);
    }

    /// <summary>What a reader sees, as lines.</summary>
    public static async Task<IReadOnlyList<string>> Of(OpenStore store)
    {
        var seen = new List<string>();
        foreach (var head in (await store.Reading.Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items)
        {
            seen.Add($"{head.Id} {head.Version} {head.Headline}");
            var told = await store.Stories.Told(head.Id, default);
            seen.Add($"{told?.OriginCount} {string.Join(',', told?.Statements.Select(s => s.Speaker) ?? [])}");
            seen.AddRange((await store.Reading.NewsSince(head.Id, 0, 100, default)).News.Select(n => $"news {n.Text}"));
            seen.AddRange((await store.Updates.OfStory(head.Id, 0, 100, default)).Select(u => $"update {u.Cursor.Sequence} {u.Version} {u.Headline} {u.At:O}"));
        }

        foreach (var entry in await store.Articles.Read(Sample.English, 0, 100, default))
        {
            seen.Add($"{entry.Position} {entry.Article!.Id} {entry.Article.Title} {entry.Article.Body}");
        }

        foreach (var decision in await store.Partitions.Decisions(Sample.English, 0, 100, default))
        {
            seen.Add($"{decision.Article} {decision.Story} {decision.Decision.Probability} {Convert.ToHexString(decision.Vector.ToArray())}");
        }

        return seen;
    }
}
