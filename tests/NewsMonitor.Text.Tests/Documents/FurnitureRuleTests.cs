using NewsMonitor.Text.Documents;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class FurnitureRuleTests
{
    [Theory]
    [InlineData("Sign up for our morning briefing")]
    [InlineData("Get the Coast Mail newsletter")]
    [InlineData("Abonnieren Sie unseren Newsletter")]
    [InlineData("Inscrivez-vous à notre newsletter")]
    [InlineData("Recibe nuestro boletín")]
    [InlineData("Assine o nosso boletim")]
    [InlineData("Iscriviti alla newsletter")]
    public void A_call_to_take_a_newsletter_is_known_in_many_languages(string line) => FurnitureRule.Of(line).ShouldBe(Furniture.NewsletterCall);

    [Theory]
    [InlineData("Related articles")]
    [InlineData("READ MORE:")]
    [InlineData("Lesen Sie auch:")]
    [InlineData("À lire aussi")]
    [InlineData("Leia também")]
    [InlineData("Leggi anche:")]
    [InlineData("Читайте также:")]
    [InlineData("Czytaj też:")]
    public void The_head_of_a_list_of_other_articles_is_known(string line) => FurnitureRule.Of(line).ShouldBe(Furniture.OtherArticles);

    [Theory]
    [InlineData("Read also: A tunnel under the strait")]
    [InlineData("Lesen Sie auch: Der Tunnel unter der Meerenge")]
    [InlineData("Lea también: Un túnel bajo el estrecho")]
    public void A_head_with_the_title_behind_it_is_one_other_article(string line) => FurnitureRule.Of(line).ShouldBe(Furniture.OtherArticle);

    [Theory]
    [InlineData("By Clara Whitfield")]
    [InlineData("Von Jonas Brandt")]
    [InlineData("Par Lucie Fontaine")]
    [InlineData("Reporting by Clara Whitfield and Omar Haddad")]
    [InlineData("Text: Jonas Brandt")]
    public void A_byline_is_known(string line) => FurnitureRule.Of(line).ShouldBe(Furniture.Byline);

    [Theory]
    [InlineData("Photo: Coast Mail")]
    [InlineData("Image credit: Clara Whitfield")]
    [InlineData("AFP / Lucie Fontaine")]
    [InlineData("Quelle Bild: Hafenamt")]
    [InlineData("Фото: Берег")]
    public void A_picture_credit_is_known(string line) => FurnitureRule.Of(line).ShouldBe(Furniture.PictureCredit);

    [Theory]
    [InlineData("Copyright 2026 Coast Mail")]
    [InlineData("Todos los derechos reservados")]
    [InlineData("Tous droits réservés")]
    [InlineData("Все права защищены")]
    public void A_notice_of_rights_is_known(string line) => FurnitureRule.Of(line).ShouldBe(Furniture.Copyright);

    [Theory]
    [InlineData("Share")]
    [InlineData("Follow us on every channel")]
    [InlineData("12 comments")]
    [InlineData("4 min read")]
    [InlineData("Anzeige")]
    [InlineData("Publicité")]
    [InlineData("Publicidad")]
    [InlineData("Реклама")]
    [InlineData("Skip to content")]
    public void A_call_to_do_something_with_the_page_is_known(string line) => FurnitureRule.Of(line).ShouldBe(Furniture.Call);

    [Theory]
    [InlineData("The harbour master signed the contract on Monday.")]
    [InlineData("Related taxes rose by a tenth, the ministry said.")]
    [InlineData("By noon the tide had turned.")]
    [InlineData("Shared rooms cost more than last year.")]
    [InlineData("Photographers waited at the pier.")]
    [InlineData("Copyrighted songs were played at the fair.")]
    [InlineData("")]
    public void The_article_itself_is_no_furniture(string line) => FurnitureRule.Of(line).ShouldBe(Furniture.None);

    [Fact]
    public void A_long_line_is_never_furniture() => FurnitureRule.Of($"Sign up for our newsletter {new string('x', 2000)}").ShouldBe(Furniture.None);

    [Theory]
    [InlineData("Your guide to the coast", true)]
    [InlineData("Das Wichtigste vom Tage", true)]
    [InlineData("Your guide came late.", false)]
    [InlineData("Ferries wait", false)]
    public void A_teaser_is_a_short_promise_without_full_stop(string line, bool expected) => FurnitureRule.IsTeaser(line).ShouldBe(expected);

    [Theory]
    [InlineData("It is closed.", true)]
    [InlineData("It is “closed.”", true)]
    [InlineData("Is it closed?)", true)]
    [InlineData("旧桥关闭。", true)]
    [InlineData("هل أغلق الجسر؟", true)]
    [InlineData("पुल बंद है।", true)]
    [InlineData("It is closed", false)]
    [InlineData("It is closed:", false)]
    [InlineData("”", false)]
    [InlineData("", false)]
    public void A_sentence_ends_with_its_mark_closing_quotes_aside(string line, bool expected) => FurnitureRule.EndsLikeASentence(line).ShouldBe(expected);

    [Fact]
    public void A_line_made_to_be_slow_is_read_in_time()
    {
        var line = "By " + string.Concat(Enumerable.Repeat("Aa ", 50));
        Should.CompleteIn(() => FurnitureRule.Of(line), TimeSpan.FromSeconds(5));
    }
}
