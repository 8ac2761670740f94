using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class FormKeyTests
{
    private static readonly Gen<string> Forms = Gen.OneOf(
        Gen.Char['a', 'e'].Array[1, 16].Select(letters => new string(letters)),
        Gen.OneOf(Gen.Char['а', 'в'], Gen.Char['a', 'b'], Gen.Const('’')).Array[1, 9].Select(letters => new string(letters)),
        Gen.Char['\u4E00', '\u4F02'].Array[1, 3].Select(letters => new string(letters)));

    [Fact]
    public void Equal_keys_are_equal_forms_where_they_say_so() => Gen.Select(Forms, Forms).Sample((a, b) =>
    {
        var (one, two) = (FormKey.Of(a), FormKey.Of(b));
        (one == two && one.IsWhole && a != b).ShouldBeFalse();
        (one != two && a == b).ShouldBeFalse();
        one.IsNone.ShouldBeFalse();
    });

    [Fact]
    public void Within_a_line_a_form_has_the_key_that_it_has_alone() => Gen.Select(Forms, Forms, Forms).Sample((before, form, after) =>
        FormKey.Of(before + form + after, before.Length, form.Length).ShouldBe(FormKey.Of(form)));

    [Theory]
    [InlineData("counterpoints", true)]
    [InlineData("counterpointing", false)]
    [InlineData("правительство", true)]
    [InlineData("l’homme", true)]
    [InlineData("aujourd’hui", false)]
    [InlineData("東京", true)]
    [InlineData("\0", true)]
    public void Short_forms_of_one_writing_are_in_their_key_whole(string form, bool whole) => FormKey.Of(form).IsWhole.ShouldBe(whole);

    [Theory]
    [InlineData("a", "a\0")]
    [InlineData("ab", "аб")]
    [InlineData("a’", "aʼ")]
    [InlineData("\u0161", "a")]
    public void What_looks_alike_has_another_key(string one, string two) => FormKey.Of(one).ShouldNotBe(FormKey.Of(two));
}
