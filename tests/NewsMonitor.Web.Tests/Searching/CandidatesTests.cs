using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Storage;
using NewsMonitor.Web.Searching;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Searching;

/// <summary>What the store's index is asked for a query.</summary>
public sealed class CandidatesTests
{
    private readonly Candidates _candidates = new(new WordBeginnings(new ReadWords()));

    [Theory]
    [InlineData("articles>=3")]
    [InlineData("phase:new age<2h")]
    [InlineData("-flood")]
    [InlineData("flood OR articles>=3")]
    [InlineData("speaker:rutte")]
    [InlineData("origin:reuters")]
    [InlineData("和平")]
    [InlineData("")]
    public void The_index_cannot_help_with_what_no_word_must_stand_for(string query)
    {
        _candidates.OfStories(Read(query)).ShouldBeNull();
        _candidates.OfArticles(Read(query)).ShouldBeNull();
    }

    [Fact]
    public void Of_a_story_one_part_of_a_conjunction_is_asked_and_of_an_article_all()
    {
        var query = Read("lang:nl wateroverlast after:2024-12-02 articles>=2");

        Beginnings(_candidates.OfStories(query)!).ShouldContain("wateroverla");
        Nodes(_candidates.OfStories(query)!).OfType<SearchNode.Published>().ShouldBeEmpty();
        Nodes(_candidates.OfArticles(query)!).OfType<SearchNode.Published>().ShouldHaveSingleItem();
        Nodes(_candidates.OfArticles(query)!).OfType<SearchNode.Language>().ShouldContain(new SearchNode.Language("nl"));
    }

    [Fact]
    public void A_language_that_cuts_more_is_asked_for_by_itself()
    {
        var node = _candidates.OfArticles(Read("bridge"))!;

        Nodes(node).OfType<SearchNode.Words>().Select(w => w.IsPrefix).ShouldAllBe(prefix => prefix);
        Nodes(node).OfType<SearchNode.Language>().ShouldNotBeEmpty();
    }

    [Fact]
    public void Each_word_of_a_phrase_must_stand_in_the_column()
    {
        var node = _candidates.OfArticles(Read("title:\"old bridge\""))!;

        Nodes(node).OfType<SearchNode.Words>().Select(w => w.Column).ShouldAllBe(column => column == "title");
        Beginnings(node).ShouldContain("old");
        Beginnings(node).ShouldContain("brid");
    }

    [Theory]
    [InlineData("source:post OR feed:wire", "Source|Feed")]
    [InlineData("flood OR source:post", "Source")]
    public void Of_a_disjunction_all_parts_are_asked(string query, string kinds)
    {
        var any = _candidates.OfStories(Read(query)).ShouldBeOfType<SearchNode.Any>();

        Nodes(any).Select(n => n.GetType().Name).ShouldContain(kinds.Split('|')[0]);
        Nodes(any).Select(n => n.GetType().Name).ShouldContain(kinds.Split('|')[^1]);
    }

    [Fact]
    public void A_prefix_is_asked_as_it_is() => _candidates.OfArticles(Read("wateroverl*")).ShouldBe(new SearchNode.Words("wateroverl", IsPrefix: true));

    private static Query Read(string text) => Query.Parse(text).Query!;

    private static IEnumerable<string> Beginnings(SearchNode node) => Nodes(node).OfType<SearchNode.Words>().Select(w => w.Text);

    private static IEnumerable<SearchNode> Nodes(SearchNode node) => node switch
    {
        SearchNode.All all => all.Parts.SelectMany(Nodes).Prepend(node),
        SearchNode.Any any => any.Parts.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}
