using NewsMonitor.Model;
using NewsMonitor.Stories.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Telling;

public sealed class SeedStoryTests
{
    private static readonly string[] All = [Seeds.A, Seeds.B, Seeds.C, Seeds.D, Seeds.E];

    private readonly StoryTold told = Tell(Seeds.Read());

    [Fact]
    public void The_financial_times_is_the_one_origin()
    {
        told.OriginCount.ShouldBe(1);
        told.RestsOnOneOrigin.ShouldBeTrue();
        told.Origins[0].Name.ShouldBe("Financial Times");
    }

    [Fact]
    public void Four_articles_state_it_and_one_lets_it_be_inferred() =>
        told.Origins[0].Articles.ToDictionary(a => a.ArticleId.Value, a => a.Basis, StringComparer.Ordinal).ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal) { [Seeds.A] = "stated", [Seeds.B] = "stated", [Seeds.C] = "inferred", [Seeds.D] = "stated", [Seeds.E] = "stated" }, ignoreOrder: true);

    [Fact]
    public void The_origin_is_the_same_in_whatever_order_articles_come()
    {
        var articles = Seeds.Read();
        foreach (var order in Permutations([0, 1, 2, 3, 4]).Where((_, i) => i % 7 == 0))
        {
            var story = Tell(order.Select(i => articles[i]));
            story.Origins.Select(o => o.Name).ShouldBe(["Financial Times"]);
            story.Origins[0].Articles.Count.ShouldBe(5, string.Join(' ', order));
            story.Origins[0].Articles.Single(a => a.ArticleId.Value == Seeds.C).Basis.ShouldBe("inferred");
        }
    }

    [Theory]
    [InlineData("We cannot have a situation where we have", Seeds.A, Seeds.B, Seeds.C, Seeds.D, Seeds.E)]
    [InlineData("Look at the missile technology which", Seeds.B, Seeds.C, Seeds.D)]
    [InlineData("Iran receives money from Russia", Seeds.A, Seeds.B, Seeds.D)]
    [InlineData("The most important thing now is to", Seeds.A, Seeds.B, Seeds.D, Seeds.E)]
    [InlineData("might think about something else", Seeds.A, Seeds.B, Seeds.D)]
    [InlineData("And there is one Xi Jinping watching", Seeds.B, Seeds.C, Seeds.D)]
    public void A_statement_has_its_articles_and_no_stranger(string words, params string[] articles)
    {
        var statement = Of(words);
        string.Join(" ", statement.Variants.Select(v => v.ArticleId.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).ShouldBe(string.Join(" ", articles));
        statement.Speaker.ShouldBe("Mark Rutte");
    }

    [Fact]
    public void Statements_are_the_same_in_whatever_order_articles_come()
    {
        var articles = Seeds.Read();
        foreach (var order in Permutations([0, 1, 2, 3, 4]).Where((_, i) => i % 7 == 0))
        {
            var story = Tell(order.Select(i => articles[i]));
            story.Statements[0].ArticleCount.ShouldBe(5, string.Join(' ', order));
            story.Statements[0].Speaker.ShouldBe("Mark Rutte");
        }
    }

    [Fact]
    public void Every_quotation_stands_in_exactly_one_statement()
    {
        var places = told.Statements.SelectMany(s => s.Variants).Select(v => $"{v.ArticleId}/{v.Start}").ToList();
        places.Distinct(StringComparer.Ordinal).Count().ShouldBe(places.Count);
    }

    [Theory]
    [InlineData("24 hours")]
    [InlineData("the greatest salesman on Earth")]
    public void What_trump_said_is_given_to_trump(string words) => Of(words).Speaker.ShouldBe("Donald Trump");

    [Theory]
    [InlineData(Seeds.A, "serious")]
    [InlineData(Seeds.B, "terrible")]
    [InlineData(Seeds.B, "howling")]
    [InlineData(Seeds.E, "severe")]
    [InlineData(Seeds.E, "celebrating")]
    [InlineData(Seeds.A, "high-five")]
    public void The_word_that_differs_is_marked(string article, string word) =>
        Of("We cannot have a situation where we have").Variants.Single(v => v.ArticleId.Value == article).Words.ShouldContain(new MarkedWord(word, MarkedWord.Changed));

    [Fact]
    public void The_key_word_is_set_side_by_side()
    {
        var threat = told.Disagreements.Single(d => d.About == "security threat");
        threat.Values.Select(v => v.Value).Order(StringComparer.Ordinal).ShouldBe(["dire", "serious", "severe", "terrible"]);
    }

    [Fact]
    public void The_headline_is_the_one_that_a_newspaper_printed()
    {
        told.Headline!.ArticleId.Value.ShouldBe(Seeds.C);
        told.Headline.Text.ShouldStartWith("Ukraine peace deal in Russia's favour");
    }

    [Fact]
    public void The_summary_points_to_its_places()
    {
        var bodies = Seeds.Read().ToDictionary(a => a.Id, a => a.Body);
        told.Summary.Count.ShouldBeInRange(3, 5);
        told.Summary.ShouldAllBe(s => bodies[s.ArticleId].Substring(s.Start, s.End - s.Start) == s.Text);
    }

    [Theory]
    [InlineData("Mark Rutte", "person", "Rutte")]
    [InlineData("Volodymyr Zelensky", "person", "Zelenskyy")]
    [InlineData("Kim Jong-un", "person", "Kim Jong Un")]
    [InlineData("United States", "place", "U.S.")]
    [InlineData("NATO", "organisation", "NATO")]
    public void A_name_has_its_forms(string name, string kind, string form)
    {
        var found = told.Names.Single(n => n.Name == name);
        found.Kind.ShouldBe(kind);
        found.Forms.Contains(form, StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public void The_last_article_brings_little()
    {
        var book = new StoryTeller().Begin();
        var news = Seeds.Read().Select(book.Add).ToList();
        news[3].News.Count.ShouldBeLessThan(news[0].News.Count);
        news[3].SharedStatements.ShouldBeGreaterThanOrEqualTo(6);
        news[3].SharedSpeaker.ShouldBe("Mark Rutte");
        news[2].Origins.ShouldBe(["Financial Times"]);
        All.Length.ShouldBe(news.Count);
    }

    private Statement Of(string words) => told.Statements.First(s => s.Variants.Any(v => v.Text.StartsWith(words, StringComparison.Ordinal)));

    private static StoryTold Tell(IEnumerable<Article> articles)
    {
        var book = new StoryTeller().Begin();
        foreach (var article in articles)
        {
            book.Add(article);
        }

        return book.Tell();
    }

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length == 1 ? [items] : items.SelectMany((item, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (int[])[item, .. rest]));
}
