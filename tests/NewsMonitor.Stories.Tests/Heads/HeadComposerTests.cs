using NewsMonitor.Model;
using NewsMonitor.Stories.Heads;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Heads;

public sealed class HeadComposerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly StoryId Story = new("s1");
    private readonly HeadComposer composer = new();

    private readonly Dictionary<ArticleId, Article> articles = new Article[]
    {
        Make.Article("a", "The bridge was closed. It is old.", "Harbour bridge in Marlow closed after crack", "Coast Mail", hour: 3),
        Make.Article("b", "The bridge stays shut.", "Marlow closes harbour bridge after a crack", "Marlow Radio", hour: 1),
        Make.Article("c", "Die Brücke ist gesperrt.", "Hafenbrücke in Marlow wegen Riss gesperrt", "Coast Mail", "de", hour: 5),
    }.ToDictionary(a => a.Id);

    private List<ArticleId> _members = [];
    private long next = 1;

    [Fact]
    public void The_first_facts_create_the_story()
    {
        var made = Compose(null, Fact(StoryFactKind.Add, "a"));
        made.Update.Changes.Select(c => c.Kind).ShouldBe([StoryChangeKind.Created, StoryChangeKind.ArticlesAdded]);
        made.Story.Head.Version.ShouldBe(1);
        made.Story.Head.ArticleCount.ShouldBe(1);
        made.Story.Head.Headline.ShouldBe("Harbour bridge in Marlow closed after crack");
        made.Story.Head.HeadlineSource.ShouldBe("Coast Mail");
        made.Story.Head.Lead.ShouldBe("The bridge was closed.");
    }

    [Fact]
    public void Sources_and_languages_are_counted()
    {
        var head = Compose(null, Fact(StoryFactKind.Add, "a", "b", "c")).Story.Head;
        head.Sources["Coast Mail"].ShouldBe(2);
        head.Sources["Marlow Radio"].ShouldBe(1);
        head.Languages["en"].ShouldBe(2);
        head.Languages["de"].ShouldBe(1);
    }

    [Fact]
    public void The_first_and_last_time_are_those_of_the_articles()
    {
        var head = Compose(null, Fact(StoryFactKind.Add, "a", "b", "c")).Story.Head;
        head.FirstPublishedAt.ShouldBe(articles[new("b")].EffectiveAt);
        head.LastPublishedAt.ShouldBe(articles[new("c")].EffectiveAt);
        head.UpdatedAt.ShouldBe(Now);
    }

    [Fact]
    public void Neighbouring_facts_of_one_kind_are_one_change()
    {
        var made = Compose(null, Fact(StoryFactKind.Add, "a"), Fact(StoryFactKind.Add, "b"), Fact(StoryFactKind.Add, "c"));
        made.Update.Changes.Count.ShouldBe(2);
        made.Update.Changes[1].ArticleIds!.Select(id => id.Value).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void A_version_follows_each_composition_and_remembers_the_last_fact()
    {
        var first = Compose(null, Fact(StoryFactKind.Add, "a"));
        var second = Compose(first.Story, Fact(StoryFactKind.Add, "b"), Fact(StoryFactKind.Add, "c"));
        second.Story.Head.Version.ShouldBe(2);
        second.Story.Head.AppliedFact.ShouldBe(3);
        second.Added.Select(a => a.Id.Value).ShouldBe(["b", "c"]);
    }

    [Fact]
    public void An_article_that_leaves_takes_its_counts_along()
    {
        var first = Compose(null, Fact(StoryFactKind.Add, "a", "b", "c"));
        var second = Compose(first.Story, Fact(StoryFactKind.Remove, "b"));
        second.Story.Head.ArticleCount.ShouldBe(2);
        second.Story.Head.Sources.Keys.ShouldNotContain("Marlow Radio");
        second.Removed.ShouldBe([new ArticleId("b")]);
        second.Update.Changes.ShouldHaveSingleItem().Kind.ShouldBe(StoryChangeKind.ArticlesRemoved);
    }

    [Fact]
    public void Who_joins_and_leaves_at_once_has_not_joined()
    {
        var made = Compose(null, Fact(StoryFactKind.Add, "a", "b"), Fact(StoryFactKind.Remove, "b"));
        made.Added.Select(a => a.Id.Value).ShouldBe(["a"]);
        made.Removed.ShouldBe([new ArticleId("b")]);
        made.Story.Head.ArticleCount.ShouldBe(1);
    }

    [Fact]
    public void Who_leaves_and_comes_back_at_once_has_not_left()
    {
        var first = Compose(null, Fact(StoryFactKind.Add, "a", "b"));
        var second = Compose(first.Story, Fact(StoryFactKind.Remove, "b"), Fact(StoryFactKind.Add, "b"));
        second.Removed.ShouldBeEmpty();
        second.Story.Head.ArticleCount.ShouldBe(2);
    }

    [Fact]
    public void A_revised_article_changes_the_headline_and_no_count()
    {
        var first = Compose(null, Fact(StoryFactKind.Add, "a"));
        articles[new("a")] = articles[new("a")] with { Title = "Harbour bridge in Marlow closed for the whole summer" };
        var second = Compose(first.Story, Fact(StoryFactKind.Revise, "a"));
        second.Story.Head.ArticleCount.ShouldBe(1);
        second.Update.Changes.Select(c => c.Kind).ShouldBe([StoryChangeKind.ArticleUpdated, StoryChangeKind.HeadlineChanged]);
        second.Story.Head.Headline.ShouldBe("Harbour bridge in Marlow closed for the whole summer");
    }

    [Fact]
    public void A_story_that_absorbs_another_says_which()
    {
        var first = Compose(null, Fact(StoryFactKind.Add, "a"));
        var second = Compose(first.Story, Fact(StoryFactKind.Absorb, "b", "c") with { Other = new("s2") });
        var change = second.Update.Changes.Single(c => c.Kind == StoryChangeKind.Absorbed);
        change.StoryId.ShouldBe(new StoryId("s2"));
        change.ArticleIds!.Count.ShouldBe(2);
        second.Story.Head.ArticleCount.ShouldBe(3);
    }

    [Fact]
    public void A_story_that_ends_in_another_keeps_its_headline_and_no_articles()
    {
        var first = Compose(null, Fact(StoryFactKind.Add, "a", "b"));
        var second = Compose(first.Story, Fact(StoryFactKind.Retire) with { Other = new("s2") });
        second.Story.Head.Ended.ShouldBeTrue();
        second.Story.Head.MergedInto.ShouldBe(new StoryId("s2"));
        second.Story.Head.ArticleCount.ShouldBe(0);
        second.Story.Head.Sources.ShouldBeEmpty();
        second.Story.Head.Headline.ShouldBe(first.Story.Head.Headline);
        second.Story.Told.ShouldBe(StoryTold.Empty);
        second.Change.ShouldBeNull();
        second.Update.Changes[^1].Kind.ShouldBe(StoryChangeKind.MergedInto);
    }

    [Fact]
    public void What_came_before_is_left_untouched()
    {
        var first = Compose(null, Fact(StoryFactKind.Add, "a"));
        Compose(first.Story, Fact(StoryFactKind.Add, "c"));
        first.Story.Head.Sources["Coast Mail"].ShouldBe(1);
        first.Story.Head.Languages.Keys.ShouldNotContain("de");
    }

    private ComposedStory Compose(ToldStory? before, params StoryFact[] facts) => composer.Compose(before, new StoryTurn
    {
        Story = Story,
        Partition = new("default/en"),
        Facts = facts,
        Articles = articles,
        Remaining = Remaining(before, facts),
        At = Now,
    });

    private List<Article> Remaining(ToldStory? before, StoryFact[] facts)
    {
        _members = before is null ? [] : _members;
        foreach (var fact in facts)
        {
            _members = fact.Kind == StoryFactKind.Remove ? [.. _members.Except(fact.Articles)] : [.. _members.Union(fact.Articles)];
        }

        return [.. _members.Select(id => articles[id])];
    }

    private StoryFact Fact(StoryFactKind kind, params string[] ids) =>
        new() { StoryId = Story, Number = next, Position = next++, Kind = kind, Articles = [.. ids.Select(id => new ArticleId(id))] };
}
