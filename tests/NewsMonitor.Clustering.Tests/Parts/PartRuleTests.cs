using NewsMonitor.Model;
using NewsMonitor.Text;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class PartRuleTests
{
    private const int Variants = 8;

    private readonly Newsroom newsroom = new();
    private readonly TextAnalyzer analyzer = new();

    [Fact]
    public void An_article_has_the_same_part_in_every_rule_whatever_was_asked_before()
    {
        var articles = Articles();
        var (one, other) = (Rule(8), Rule(8));
        var parts = articles.ConvertAll(one.Of);
        articles.Reverse();
        var again = articles.ConvertAll(other.Of);
        again.Reverse();
        again.ShouldBe(parts);
    }

    [Fact]
    public void With_one_part_all_fall_into_it() => Articles().ShouldAllBe(features => Rule(1).Of(features) == 0);

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Articles_on_one_event_mostly_fall_into_one_part(int parts)
    {
        var rule = Rule(parts);
        var pairs = 0;
        var together = 0;
        foreach (var topic in Articles().Select((features, i) => (Part: rule.Of(features), Topic: i / Variants)).GroupBy(one => one.Topic, one => one.Part))
        {
            var homes = topic.ToList();
            pairs += homes.Count * (homes.Count - 1) / 2;
            together += homes.CountBy(part => part).Sum(home => home.Value * (home.Value - 1) / 2);
        }

        ((double)together / pairs).ShouldBeGreaterThan(0.8, "by chance it would be one in so many parts");
    }

    [Fact]
    public void Many_matters_are_spread_over_all_parts()
    {
        var rule = Rule(4);
        var counts = Enumerable.Range(0, 400).CountBy(i => rule.Of(analyzer.Analyze($"Strike closes the harbour of {Name(i)}", "", "en"))).ToDictionary();
        counts.Keys.Order().ShouldBe([0, 1, 2, 3]);
        counts.Values.ShouldAllBe(count => count > 60 && count < 140);
    }

    [Fact]
    public void One_part_more_takes_articles_from_the_others_and_moves_none_between_them()
    {
        for (var parts = 1; parts < 9; parts++)
        {
            var (fewer, more) = (Rule(parts), Rule(parts + 1));
            Articles().ShouldAllBe(features => more.Of(features) == parts || more.Of(features) == fewer.Of(features));
        }
    }

    [Fact]
    public void The_strongest_name_goes_before_stronger_words()
    {
        var rule = Rule(64);
        var part = rule.Of(analyzer.Analyze("Ozwick mourns", "", "en"));
        rule.Of(analyzer.Analyze("Ozwick grieves after quadrillionfold catastrophe", "", "en")).ShouldBe(part);
        rule.Of(analyzer.Analyze("Ozwick and the price of cocoa beans", "", "en")).ShouldBe(part);
    }

    [Fact]
    public void Likely_parts_begin_with_the_articles_own_and_name_each_once()
    {
        var rule = Rule(8);
        foreach (var features in Articles())
        {
            var likely = rule.Likely(features, 5);
            likely[0].ShouldBe(rule.Of(features));
            likely.ShouldBeUnique();
            likely.Count.ShouldBeLessThanOrEqualTo(5);
            likely.ShouldAllBe(part => part >= 0 && part < 8);
            rule.Likely(features, 2).ShouldBe(likely.Take(rule.Likely(features, 2).Count), "fewer terms tell the first of the same parts");
        }
    }

    [Fact]
    public void An_article_that_says_nothing_is_in_the_first_part_and_nowhere_else()
    {
        var nothing = analyzer.Analyze("", "", "en");
        Rule(8).Of(nothing).ShouldBe(0);
        Rule(8).Likely(nothing, 4).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("de", "Fähre rammt Brücke in Marlau")]
    [InlineData("ja", "フェリーが橋に衝突")]
    [InlineData("und", "Marlau zorvan")]
    public void Any_language_has_parts(string language, string title) =>
        new PartRule(ClusterResources.LoadBackground(language), 4).Of(analyzer.Analyze(title, "", language)).ShouldBeInRange(0, 3);

    [Fact]
    public void No_parts_are_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new PartRule(BackgroundTable.None, 0));

    private static PartRule Rule(int parts) => new(Newsroom.Resources.Background, parts);

    private static string Name(int i) => $"{(char)('A' + (i % 26))}o{(char)('a' + (i / 26))}zuk{(char)('a' + (i % 7))}v";

    private List<ArticleFeatures> Articles() =>
        [.. Enumerable.Range(0, Newsroom.Topics * Variants).Select(i => newsroom.Article(i, i / Variants, i % Variants, body: i % 3 != 0).Features)];
}
