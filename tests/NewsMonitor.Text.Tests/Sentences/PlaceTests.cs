using CsCheck;
using NewsMonitor.Text.Sentences;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Sentences;

public sealed class PlaceTests
{
    private static readonly Gen<string> Any = Gen.String[Gen.Char["ab\uD83D\uDE00旧\n"], 0, 30];

    [Theory]
    [InlineData("abc", 3, 3)]
    [InlineData("\U0001F6A2bc", 2, 1)]
    [InlineData("a\U0001F6A2\U0001F6A2", 5, 3)]
    [InlineData("旧桥", 2, 2)]
    [InlineData("", 0, 0)]
    public void Places_are_counted_in_code_points(string text, int units, int points) => new CodePoints(text).Of(units).ShouldBe(points);

    [Fact]
    public void Half_a_pair_counts_as_one() => new CodePoints("\uD83Dab").Of(3).ShouldBe(3);

    [Fact]
    public void A_place_asked_for_again_further_ahead_is_the_same()
    {
        var places = new CodePoints("a\U0001F6A2b\U0001F6A2c");
        places.Of(7).ShouldBe(5);
        places.Of(1).ShouldBe(1);
        places.Of(4).ShouldBe(3);
    }

    [Fact]
    public void The_end_of_a_text_is_its_number_of_runes() =>
        Any.Sample(text => new CodePoints(text).Of(text.Length).ShouldBe(text.EnumerateRunes().Count()));

    [Fact]
    public void Places_grow_with_the_text() =>
        Any.Sample(text =>
        {
            var places = new CodePoints(text);
            var last = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                var place = places.Of(i);
                place.ShouldBeGreaterThanOrEqualTo(last);
                place.ShouldBeLessThanOrEqualTo(i);
                last = place;
            }
        });

    [Fact]
    public void A_stretch_holds_its_first_unit_and_not_its_end()
    {
        var span = new TextSpan(2, 5);
        span.Length.ShouldBe(3);
        span.Of("abcdefg").ShouldBe("cde");
        span.Contains(2).ShouldBeTrue();
        span.Contains(4).ShouldBeTrue();
        span.Contains(5).ShouldBeFalse();
        span.Contains(1).ShouldBeFalse();
    }
}
