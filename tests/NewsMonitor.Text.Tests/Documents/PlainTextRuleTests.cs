using NewsMonitor.Text.Documents;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class PlainTextRuleTests
{
    private readonly PlainTextRule rule = new();

    [Fact]
    public void A_first_line_without_full_stop_is_the_headline()
    {
        var read = rule.Read("Harbour bridge closes for repairs\nThe city closed the old bridge on Monday.\nIt will open in May.");
        read.Title.ShouldBe("Harbour bridge closes for repairs");
        read.Body.ShouldBe("The city closed the old bridge on Monday.\nIt will open in May.");
    }

    [Fact]
    public void A_first_sentence_serves_as_title_and_stays_in_the_body()
    {
        var read = rule.Read("The U.S. envoy met the minister on Monday. They spoke for an hour.\nTalks go on.");
        read.Title.ShouldBe("The U.S. envoy met the minister on Monday.");
        read.Body.ShouldBe("The U.S. envoy met the minister on Monday. They spoke for an hour.\nTalks go on.");
    }

    [Fact]
    public void A_long_first_sentence_is_cut_between_words()
    {
        var read = rule.Read(string.Join(' ', Enumerable.Repeat("word", 100)) + " end.\nMore.");
        read.Title.Length.ShouldBeLessThanOrEqualTo(201);
        read.Title.ShouldEndWith("word…");
    }

    [Fact]
    public void A_single_line_is_title_and_body()
    {
        rule.Read("Harbour bridge closes for repairs").ShouldBe(new ArticleText("Harbour bridge closes for repairs", "Harbour bridge closes for repairs"));
    }

    [Fact]
    public void A_question_may_be_a_headline()
    {
        rule.Read("Who pays for the new harbour bridge?\nThe council met on Monday.").Title.ShouldBe("Who pays for the new harbour bridge?");
    }

    [Fact]
    public void An_empty_text_has_neither()
    {
        rule.Read(" \n\t\n").ShouldBe(new ArticleText("", ""));
    }

    [Fact]
    public void A_text_of_furniture_alone_is_kept_as_it_is()
    {
        rule.Read("All rights reserved").Body.ShouldBe("All rights reserved");
    }

    [Theory]
    [InlineData("Unlock the Harbour Watch newsletter for free\nYour guide to what the tides mean for trade")]
    [InlineData("Sign up for our newsletter")]
    [InlineData("Melden Sie sich für unseren Newsletter an")]
    [InlineData("Abonnez-vous à notre newsletter")]
    [InlineData("By Anna Lindqvist")]
    [InlineData("By Anna Lindqvist and Omar Haddad")]
    [InlineData("Von Jutta Berger")]
    [InlineData("Por María del Carmen Ruiz")]
    [InlineData("Image source: harbour.example")]
    [InlineData("Photo: Omar Haddad")]
    [InlineData("Foto: dpa")]
    [InlineData("Share this article")]
    [InlineData("© 2026 Harbour News")]
    [InlineData("Alle Rechte vorbehalten")]
    [InlineData("Read also: Ferry lines to the islands")]
    [InlineData("Advertisement")]
    public void Lines_around_the_article_are_dropped(string furniture)
    {
        var article = "The city closed the old bridge on Monday.\nIt will open again in May.";
        rule.Read($"{furniture}\n{article}").Body.ShouldBe(article);
    }

    [Fact]
    public void Titles_after_read_also_go_with_it()
    {
        var read = rule.Read("The city closed the old bridge on Monday.\nRead also:\nFerry lines to the islands\nThe tide that drowned a town\nThe council will meet on Friday.");
        read.Body.ShouldBe("The city closed the old bridge on Monday.\nThe council will meet on Friday.");
    }

    [Theory]
    [InlineData("By Friday the bridge had been closed for a week.")]
    [InlineData("Share prices of the harbour company fell by a tenth on Monday after the bridge was closed.")]
    [InlineData("Sign language is taught at the harbour school.")]
    [InlineData("Photographs of the bridge show cracks in two of its pillars.")]
    [InlineData("Comments by the mayor were not helpful, the council said.")]
    public void Sentences_that_only_begin_alike_stay(string sentence)
    {
        rule.Read($"Harbour bridge closes for repairs\n{sentence}").Body.ShouldBe(sentence);
    }

    [Fact]
    public void A_body_does_not_repeat_its_title()
    {
        PlainTextRule.Body("Harbour bridge closes", "HARBOUR bridge closes\nThe city closed it.").ShouldBe("The city closed it.");
    }
}
