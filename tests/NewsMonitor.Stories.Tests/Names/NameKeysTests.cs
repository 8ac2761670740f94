using CsCheck;
using NewsMonitor.Stories.Names;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Names;

public sealed class NameKeysTests
{
    private static readonly Gen<string> Name = Gen.String[Gen.Char["AbcdéÖ' .-n"], 0, 16];

    [Theory]
    [InlineData("José García", "jose garcia")]
    [InlineData("Jean-Luc", "jean luc")]
    [InlineData("J. P. O’Neill", "j p oneill")]
    [InlineData("U.N.", "un")]
    [InlineData("Ana\u00A0Ruiz", "ana ruiz")]
    [InlineData("", "")]
    public void A_name_is_compared_without_marks_points_and_capitals(string name, string key) => NameKeys.Of(name).ShouldBe(key);

    [Theory]
    [InlineData("United Nations", "un")]
    [InlineData("Bank of the North", "bn")]
    [InlineData("Agencia de Noticias", "an")]
    [InlineData("Coast Times", "ct")]
    [InlineData("", "")]
    public void Initials_leave_the_small_words_out(string name, string initials) => NameKeys.Initials(name).ShouldBe(initials);

    [Theory]
    [InlineData("lindqvist", "lindquist", true)]
    [InlineData("kowalczyk", "kovalchyk", true)]
    [InlineData("haddad", "hadad", false)]
    [InlineData("moreau", "moreaux", true)]
    [InlineData("stahl", "stahr", false)]
    [InlineData("lindqvist", "sindqvist", false)]
    [InlineData("boateng", "boateng", true)]
    public void Long_names_may_differ_by_a_letter_or_two(string a, string b, bool alike) => NameKeys.Alike(a, b).ShouldBe(alike);

    [Theory]
    [InlineData("Anna Lindqvist", "Lindqvist", true)]
    [InlineData("Anna Lindqvist", "A. Lindqvist", true)]
    [InlineData("Anna Lindqvist", "Anna Lindquist", true)]
    [InlineData("Anna Lindqvist", "Greta Lindqvist", false)]
    [InlineData("Anna Lindqvist", "Anna Stahl", false)]
    [InlineData("Omar Haddad Jr.", "Omar Haddad", true)]
    [InlineData("", "Anna", false)]
    [InlineData("José Ruiz", "Jose Ruiz", true)]
    public void People_are_told_apart_by_first_and_last_name(string a, string b, bool same) => NameKeys.SamePerson(a, b).ShouldBe(same);

    [Fact]
    public void Who_is_the_same_person_is_so_both_ways() => Gen.Select(Name, Name).Sample((a, b) => NameKeys.SamePerson(a, b).ShouldBe(NameKeys.SamePerson(b, a)));

    [Fact]
    public void A_key_of_a_key_is_the_key() => Name.Sample(name => NameKeys.Of(NameKeys.Of(name)).ShouldBe(NameKeys.Of(name)));

    [Theory]
    [InlineData("U.S.", "United States")]
    [InlineData("usa", "United States")]
    [InlineData("Great Britain", "United Kingdom")]
    [InlineData("EU", "European Union")]
    [InlineData("Kiev", "Kyiv")]
    [InlineData("Marlow", "Marlow")]
    [InlineData("", "")]
    public void Places_that_news_writes_in_several_ways_have_one_name(string form, string name) => new PlaceForms().Canonical(form).ShouldBe(name);
}
