using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests;

public sealed class TellingTests
{
    private const string First = "The harbour bridge in Marlow was closed on Monday after 9 people were killed, the council said.\n“We will not open this bridge before summer comes to the river,” mayor Anna Lindqvist told the Coast Times.";
    private const string Second = "The harbour bridge in Marlow stays closed after 12 people were killed on Monday, the council said.\n“We will not reopen this bridge before the summer comes to the river,” mayor Anna Lindqvist told the Coast Times.\n“Nobody warned us about the cracks in the harbour bridge,” engineer Omar Haddad said.";

    [Fact]
    public async Task Story_tells_statements_origins_and_what_each_article_brought()
    {
        await using var cluster = await PipelineCluster.Start();
        await Take(cluster, "a", First);
        await cluster.Settled(1);
        await Take(cluster, "b", Second);
        await cluster.Settled(2);
        var story = await Only(cluster);

        var told = (await cluster.Port<IStoryStore>().Told(story.Id, default))!;

        var shared = told.Statements[0];
        shared.Speaker.ShouldBe("Anna Lindqvist");
        shared.ArticleCount.ShouldBe(2);
        shared.Variants.SelectMany(v => v.Words).ShouldContain(w => w.Text == "reopen" && w.Mark == MarkedWord.Changed);
        told.Origins[0].Name.ShouldBe("Coast Times");
        story.OriginCount.ShouldBe(told.OriginCount);
        told.Disagreements.ShouldContain(d => d.About == "killed");
        var articles = (await cluster.Port<IReading>().Articles(story.Id, null, 10, default)).Items;
        articles.ShouldAllBe(a => a.Told != null && a.Told.Why.Length > 0);
    }

    [Fact]
    public async Task Subscribers_hear_of_new_statements_origins_and_changed_numbers()
    {
        await using var cluster = await PipelineCluster.Start();
        await Take(cluster, "a", First);
        await cluster.Settled(1);
        await Take(cluster, "b", Second);
        await cluster.Settled(2);
        var story = await Only(cluster);

        var changes = (await cluster.Port<IUpdateLog>().OfStory(story.Id, 0, 10, default)).SelectMany(u => u.Changes).ToList();

        changes.ShouldContain(c => c.Kind == StoryChangeKind.OriginAdded && c.Text == "Coast Times");
        changes.ShouldContain(c => c.Kind == StoryChangeKind.StatementAdded && c.About == "Omar Haddad");
        changes.ShouldContain(c => c.Kind == StoryChangeKind.NumberChanged && c.About == "killed" && c.Was == "9" && c.Text == "12");
        changes.Last(c => c.Kind == StoryChangeKind.ArticlesAdded).News!.ShouldContain(n => n.Kind == NewsItem.Number && n.Text == "12 killed");
    }

    [Fact]
    public async Task Changed_text_replaces_what_its_earlier_version_said()
    {
        await using var cluster = await PipelineCluster.Start();
        await Take(cluster, "a", First);
        await cluster.Settled(1);
        await Take(cluster, "a", First.Replace("9 people", "14 people", StringComparison.Ordinal));
        var story = await Eventually.Becomes(() => Only(cluster), s => s.Version == 2, "version 2");

        var told = (await cluster.Port<IStoryStore>().Told(story.Id, default))!;
        var change = (await cluster.Port<IUpdateLog>().OfStory(story.Id, 1, 1, default)).Single().Changes;

        told.Statements.ShouldHaveSingleItem().ArticleCount.ShouldBe(1);
        told.Disagreements.ShouldNotContain(d => d.About == "killed");
        change.ShouldContain(c => c.Kind == StoryChangeKind.NumberChanged && c.Was == "9" && c.Text == "14");
        change.ShouldNotContain(c => c.Kind == StoryChangeKind.StatementAdded);
    }

    private static async Task Take(PipelineCluster cluster, string id, string body) =>
        await cluster.Take([new(id, $"Harbour bridge in Marlow closed after deaths, says report {id}", body, new DateTimeOffset(2024, 12, 2, 0, 0, 0, TimeSpan.Zero), $"Outlet {id}", "bridge")]);

    private static async Task<StoryHead> Only(PipelineCluster cluster) =>
        (await cluster.Port<IReading>().Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items.ShouldHaveSingleItem();
}
