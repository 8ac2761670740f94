using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis.Tokens;

public sealed class TokenReaderTests
{
    [Theory]
    [InlineData("Ferry hits pier", "Ferry|hits|pier")]
    [InlineData("ferry-bridge", "ferry|bridge")]
    [InlineData("l'homme didn’t", "l'homme|didn’t")]
    [InlineData("ships' crews", "ships|crews")]
    [InlineData("1,200.50 tons", "1,200.50|tons")]
    [InlineData("12:30, 3/4 and 2026-03-01", "12:30|3/4|and|2026-03-01")]
    [InlineData("in 1994.", "in|1994")]
    [InlineData("旧桥 closed", "旧|桥|closed")]
    [InlineData("ab旧", "ab|旧")]
    [InlineData("cafe\u0301 bar", "cafe\u0301|bar")]
    [InlineData("مدينة ٣٤", "مدينة|٣٤")]
    [InlineData("internationalisation's café-internationalisations, Straßenbahnhaltestellen end", "internationalisation's|café|internationalisations|Straßenbahnhaltestellen|end")]
    [InlineData("aaaaaaaaaaaaaaaaz[bbbbbbbbbbbbbbbb`cccccccccccccccc{dddddddddddddddd@e", "aaaaaaaaaaaaaaaaz|bbbbbbbbbbbbbbbb|cccccccccccccccc|dddddddddddddddd|e")]
    [InlineData("— … !?", "")]
    [InlineData("", "")]
    public void A_text_is_cut_into_words_numbers_and_signs(string text, string expected) => string.Join('|', Tokens(text).Select(t => t.Text)).ShouldBe(expected);

    [Theory]
    [InlineData("pier", "Word")]
    [InlineData("42", "Number")]
    [InlineData("桥", "Ideograph")]
    [InlineData("ク", "Ideograph")]
    [InlineData("ส", "Ideograph")]
    [InlineData("다리", "Word")]
    [InlineData("мост", "Word")]
    public void A_token_has_its_kind(string text, string kind) => Tokens(text)[0].Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("Ferry sank. Crews came.", "Ferry|Crews")]
    [InlineData("Ferry sank! Crews came.", "Ferry|Crews")]
    [InlineData("“Ferry sank.” Crews came.", "Ferry|Crews")]
    [InlineData("Live: Ferry sank", "Live|Ferry")]
    [InlineData("Ferry\nCrews came", "Ferry|Crews")]
    [InlineData("Ferry of 3.5 tons", "Ferry")]
    [InlineData("The harbour.example site", "The")]
    [InlineData("Ferry, crews", "Ferry")]
    public void The_first_token_of_a_sentence_is_at_its_head(string text, string heads) =>
        string.Join('|', Tokens(text).Where(t => t.AtHead).Select(t => t.Text)).ShouldBe(heads);

    [Fact]
    public void A_line_break_is_a_token_of_its_own()
    {
        var reader = new TokenReader("a\nb");
        reader.Next().ShouldBe(TokenKind.Word);
        reader.Next().ShouldBe(TokenKind.LineBreak);
        reader.Next().ShouldBe(TokenKind.Word);
        reader.Next().ShouldBe(TokenKind.End);
        reader.Next().ShouldBe(TokenKind.End);
    }

    [Fact]
    public void Tokens_stand_where_they_say_and_in_order() =>
        Gen.String[Gen.Char["aB1 .,'-\n旧é\u0301\uD83D:\"”"], 0, 50].Sample(text =>
        {
            var end = 0;
            foreach (var token in Tokens(text))
            {
                token.Start.ShouldBeGreaterThanOrEqualTo(end);
                text.Substring(token.Start, token.Text.Length).ShouldBe(token.Text);
                token.Text.ShouldNotBeEmpty();
                end = token.Start + token.Text.Length;
            }
        });

    [Fact]
    public void No_letter_and_no_digit_is_lost() =>
        Gen.String[Gen.Char["aB1 .,'-\n旧é:\"”"], 0, 50].Sample(text =>
            string.Concat(Tokens(text).Select(t => t.Text)).Count(char.IsLetterOrDigit).ShouldBe(text.Count(char.IsLetterOrDigit)));

    private static List<(TokenKind Kind, string Text, int Start, bool AtHead)> Tokens(string text)
    {
        var tokens = new List<(TokenKind, string, int, bool)>();
        var reader = new TokenReader(text);
        for (var kind = reader.Next(); kind != TokenKind.End; kind = reader.Next())
        {
            if (kind != TokenKind.LineBreak)
            {
                tokens.Add((kind, reader.Token.ToString(), reader.Start, reader.AtHead));
            }
        }

        return tokens;
    }
}
