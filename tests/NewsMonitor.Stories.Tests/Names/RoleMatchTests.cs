using NewsMonitor.Stories.Names;
using NewsMonitor.Text.Names;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Names;

public sealed class RoleMatchTests
{
    private readonly List<NameEntry> entries =
    [
        Person(0, "Anna Lindqvist", "marlow mayor"),
        Person(1, "Omar Haddad", "harbour director"),
        Person(2, "Lena Moreau", "transport minister"),
        Person(3, "Viktor Stahl", "finance minister"),
    ];

    [Theory]
    [InlineData("the mayor", "Anna Lindqvist")]
    [InlineData("Marlow's mayor", "Anna Lindqvist")]
    [InlineData("the harbour director", "Omar Haddad")]
    [InlineData("the harbour boss", "Omar Haddad")]
    [InlineData("the transport minister", "Lena Moreau")]
    [InlineData("The new finance minister", "Viktor Stahl")]
    public void A_description_finds_the_one_person_whose_role_it_is(string words, string name) => RoleMatch.Find(words, entries)!.Name.ShouldBe(name);

    [Theory]
    [InlineData("the minister")]
    [InlineData("a minister of the government")]
    public void A_description_that_fits_two_people_means_neither(string words) => RoleMatch.Find(words, entries).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("the fishermen")]
    [InlineData("Marlow")]
    [InlineData("the harbour")]
    [InlineData("the coach")]
    public void What_names_no_role_of_the_story_means_nobody(string words) => RoleMatch.Find(words, entries).ShouldBeNull();

    [Fact]
    public void In_an_empty_story_nobody_is_meant() => RoleMatch.Find("the mayor", []).ShouldBeNull();

    [Fact]
    public void An_organisation_has_no_role() =>
        RoleMatch.Find("the mayor", [new NameEntry { Id = 0, Name = "Marlow", Kind = NameKind.Place, Roles = { "mayor" } }]).ShouldBeNull();

    [Fact]
    public void Any_of_a_persons_roles_will_do()
    {
        var many = Person(0, "Anna Lindqvist", "mayor");
        many.Roles.Add("party chairwoman");
        RoleMatch.Find("the party chairwoman", [many])!.Name.ShouldBe("Anna Lindqvist");
    }

    private static NameEntry Person(int id, string name, string role) => new() { Id = id, Name = name, Kind = NameKind.Person, Roles = { role } };
}
