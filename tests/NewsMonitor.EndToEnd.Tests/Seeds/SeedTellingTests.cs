using System.Text.Json;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Seeds;

/// <summary>What the story of the five seeds tells, as a reader of the API sees it.</summary>
public sealed class SeedTellingTests(SeedStory seeds) : IClassFixture<SeedStory>
{
    [Fact]
    public void The_financial_times_is_the_one_origin_of_all_five()
    {
        seeds.Story.GetProperty("originCount").GetInt32().ShouldBe(1);
        seeds.Story.GetProperty("restsOnOneOrigin").GetBoolean().ShouldBeTrue();
        var origin = seeds.Story.GetProperty("origins").EnumerateArray().ShouldHaveSingleItem();
        origin.GetProperty("name").GetString().ShouldBe("Financial Times");
        origin.GetProperty("articles").EnumerateArray().Select(a => (File: seeds.FileOf(a.Text("articleId")), Basis: a.Text("basis"))).Order()
            .ShouldBe([("000", "stated"), ("001", "stated"), ("002", "inferred"), ("003", "stated"), ("004", "stated")]);
    }

    [Theory]
    [InlineData("We cannot have a situation where", "000 001 002 003 004")]
    [InlineData("Look at the missile technology", "001 002 003")]
    [InlineData("Iran receives money from Russia", "000 001 003")]
    [InlineData("The most important thing now is", "000 001 003 004")]
    [InlineData("there is one Xi Jinping watching", "001 002 003")]
    public void A_statement_has_its_articles_and_no_stranger(string words, string files)
    {
        var statement = seeds.Statement(words);
        statement.Text("speaker").ShouldBe("Mark Rutte");
        string.Join(' ', statement.GetProperty("variants").EnumerateArray().Select(v => seeds.FileOf(v.Text("articleId"))).Distinct().Order()).ShouldBe(files);
        statement.GetProperty("articleCount").GetInt32().ShouldBe(files.Split(' ').Length);
    }

    [Theory]
    [InlineData("24 hours")]
    [InlineData("the greatest salesman on Earth")]
    public void What_trump_said_is_given_to_trump(string words) => seeds.Statement(words).Text("speaker").ShouldBe("Donald Trump");

    [Theory]
    [InlineData("000", "serious", "high-five")]
    [InlineData("001", "terrible", "howling")]
    [InlineData("004", "severe", "celebrating")]
    public void The_words_that_differ_are_marked(string file, params string[] words)
    {
        var variant = Variants().Single(v => seeds.FileOf(v.Text("articleId")) == file);
        foreach (var word in words)
        {
            Marked(variant, "changed").ShouldContain(word);
        }
    }

    [Fact]
    public void The_fullest_wording_marks_where_the_others_differ_and_little_else()
    {
        var fullest = Variants().First();
        Marked(fullest, "changed").ShouldContain("dire");
        Marked(fullest, "changed").ShouldContain("high-fiving");
        fullest.GetProperty("words").EnumerateArray().Count(w => w.Text("mark") == "same").ShouldBeGreaterThan(fullest.GetProperty("words").GetArrayLength() / 2);
    }

    [Fact]
    public void Every_place_is_where_the_words_stand()
    {
        foreach (var variant in seeds.Story.GetProperty("statements").EnumerateArray().SelectMany(s => s.GetProperty("variants").EnumerateArray()))
        {
            var runes = seeds.Bodies[variant.Text("articleId")].EnumerateRunes().Select(r => r.ToString()).ToArray();
            string.Concat(runes[variant.GetProperty("start").GetInt32()..variant.GetProperty("end").GetInt32()]).ShouldBe(variant.Text("text"));
        }
    }

    [Fact]
    public void The_headline_is_one_that_a_newspaper_would_print_and_the_summary_names_its_articles()
    {
        seeds.Story.Text("headline").ShouldStartWith("Ukraine peace deal in Russia's favour");
        seeds.Bodies.Keys.ShouldContain(seeds.Story.Text("headlineArticleId"));
        var summary = seeds.Story.GetProperty("summary").EnumerateArray().ToList();
        summary.Count.ShouldBeInRange(3, 5);
        summary.ShouldAllBe(s => seeds.Bodies[s.Text("articleId")].Contains(s.Text("text"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_outlets_differ_on_the_key_word()
    {
        var threat = seeds.Story.GetProperty("disagreements").EnumerateArray().Single(d => d.Text("about") == "security threat");
        threat.GetProperty("values").EnumerateArray().Select(v => v.Text("value")).Order(StringComparer.Ordinal).ShouldBe(["dire", "serious", "severe", "terrible"]);
    }

    [Fact]
    public void Each_article_says_what_it_brought_and_why_it_is_here()
    {
        var articles = seeds.Story.GetProperty("articles").EnumerateArray().ToList();
        var why = articles.Select(a => a.GetProperty("decision").Text("why")).ToList();
        why.Count(w => w == "began the story").ShouldBe(1);
        why.Count(w => w.StartsWith("joined", StringComparison.Ordinal) && w.Contains("same speaker (Mark Rutte)", StringComparison.Ordinal)).ShouldBe(4);
        articles.ShouldAllBe(a => a.GetProperty("news").ValueKind == JsonValueKind.Array);
        articles[^1].GetProperty("news").GetArrayLength().ShouldBeGreaterThan(articles[0].GetProperty("news").GetArrayLength());
    }

    [Fact]
    public void Updates_carry_the_news_and_the_delta_gives_what_came_since()
    {
        var changes = seeds.Updates.SelectMany(u => u.GetProperty("changes").EnumerateArray()).ToList();
        changes.ShouldContain(c => c.Text("kind") == "origin-added" && c.Text("text") == "Financial Times");
        changes.Where(c => c.Text("kind") == "articles-added").ShouldAllBe(c => c.GetProperty("news").ValueKind == JsonValueKind.Array);
        changes.Count(c => c.Text("kind") == "statement-added" && c.TryGetProperty("speaker", out var who) && who.GetString() == "Mark Rutte").ShouldBeGreaterThan(3);

        seeds.DeltaFromFirst.GetProperty("articles").GetArrayLength().ShouldBeLessThan(5);
        seeds.DeltaFromFirst.GetProperty("news").EnumerateArray().Select(n => n.Text("articleId")).ShouldNotContain(seeds.Story.GetProperty("articles").EnumerateArray().Last().Text("id"));
        seeds.DeltaFromFirst.Text("to").ShouldBe(seeds.Story.Text("cursor"));
        seeds.DeltaFromNow.GetProperty("news").GetArrayLength().ShouldBe(0);
        seeds.DeltaFromElsewhere.GetProperty("gap").GetBoolean().ShouldBeTrue();
        seeds.DeltaFromElsewhere.GetProperty("articles").GetArrayLength().ShouldBe(5);
    }

    private List<JsonElement> Variants() => [.. seeds.Statement("We cannot have a situation where").GetProperty("variants").EnumerateArray()];

    private static List<string> Marked(JsonElement variant, string mark) =>
        [.. variant.GetProperty("words").EnumerateArray().Where(w => w.Text("mark") == mark).Select(w => w.Text("text").Trim(',', '.'))];
}
