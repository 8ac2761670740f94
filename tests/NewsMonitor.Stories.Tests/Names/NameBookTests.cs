using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Names;

public sealed class NameBookTests
{
    private readonly ArticleReader reader = new();
    private readonly NameBook book = new([]);

    [Fact]
    public void A_surname_and_a_full_name_are_one_person()
    {
        Add("Mayor Anna Lindqvist closed the bridge. Lindqvist spoke to the council.");
        Add("The council heard Lindqvist on Monday.");
        book.Entries.ShouldHaveSingleItem().Forms.Keys.ShouldBe(["Anna Lindqvist", "Lindqvist"], ignoreOrder: true);
    }

    [Fact]
    public void A_full_name_that_comes_later_takes_over()
    {
        Add("“It is closed,” Lindqvist said.");
        Add("Mayor Anna Lindqvist closed the bridge.");
        book.Entries.ShouldHaveSingleItem().Name.ShouldBe("Anna Lindqvist");
    }

    [Fact]
    public void Spellings_of_a_surname_are_one_person()
    {
        Add("President Volodymyr Zelensky spoke.");
        Add("President Volodymyr Zelenskyy spoke again.");
        book.Entries.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public void Two_people_with_one_surname_are_two()
    {
        Add("Hillary Clinton spoke first. Then Bill Clinton spoke.");
        book.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public void A_description_means_who_has_the_role()
    {
        Add("NATO Secretary-General Mark Rutte met President Donald Trump.");
        book.Speaker("the NATO chief", isName: false)!.Name.ShouldBe("Mark Rutte");
        book.Speaker("the president", isName: false)!.Name.ShouldBe("Donald Trump");
    }

    [Theory]
    [InlineData("a spokesman for the ministry")]
    [InlineData("one of the fishermen")]
    public void A_description_that_fits_nobody_is_nobody(string words)
    {
        Add("NATO Secretary-General Mark Rutte met President Donald Trump.");
        book.Speaker(words, isName: false).ShouldBeNull();
    }

    [Theory]
    [InlineData("Kim Jong-un", "Kim Jong Un", true)]
    [InlineData("Rutte", "Mark Rutte", true)]
    [InlineData("J. Smith", "John Smith", true)]
    [InlineData("Jane Smith", "John Smith", false)]
    [InlineData("Marx", "Mark", false)]
    public void Names_of_one_person_are_recognised(string a, string b, bool expected) => NameKeys.SamePerson(a, b).ShouldBe(expected);

    [Fact]
    public void The_book_is_bounded()
    {
        for (var i = 0; i < 400; i++)
        {
            Add($"Minister {(char)('A' + (i % 26))}nna{i} {(char)('A' + (i / 26))}lindqvist{i} spoke. Mayor Omar Haddad listened.");
        }

        book.Entries.Count.ShouldBeLessThanOrEqualTo(NameBook.MostNames);
        book.Entries.ShouldContain(e => e.Name == "Omar Haddad");
    }

    private void Add(string body) => book.Add(reader.Read(Make.Article("a", body)));
}
