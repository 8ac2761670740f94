using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsMonitor.Text;

/// <summary>Walks a text once and stops at each word, number, ideograph and line break; knows whether a sentence has just begun.</summary>
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private bool head = true;
    private bool stopped;

    /// <summary>Where the current token begins.</summary>
    public int Start { get; private set; }

    /// <summary>The current token's characters.</summary>
    public ReadOnlySpan<char> Token { get; private set; }

    /// <summary>True when the current token is the first of a sentence, or follows a colon, where a capital letter says little.</summary>
    public bool AtHead { get; private set; }

    /// <summary>Goes to the next token.</summary>
    public TokenKind Next()
    {
        while (position < text.Length)
        {
            var c = text[position];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                position++;
                head = true;
                stopped = false;
                return TokenKind.LineBreak;
            }

            if (IsIdeograph(c))
            {
                Take(position + 1);
                return TokenKind.Ideograph;
            }

            if (IsLetter(c))
            {
                Take(EndOfWord());
                return TokenKind.Word;
            }

            if (char.IsDigit(c))
            {
                Take(EndOfNumber());
                return TokenKind.Number;
            }

            Pass(c);
            position++;
        }

        return TokenKind.End;
    }

    /// <summary>True for a character of Chinese or Japanese writing, and of Thai, Lao, Khmer and Burmese, which do not part words either.</summary>
    internal static bool IsIdeograph(char c) =>
        c >= '\u0E00' && (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\u3040' and <= '\u30FF'
            or >= '\u0E00' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF' or >= '\u1000' and <= '\u109F' or >= '\uF900' and <= '\uFAFF') && (char.IsLetter(c) || IsMark(c));

    private static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || IsMark(c);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '＇';

    private void Take(int end)
    {
        Start = position;
        Token = text[position..end];
        AtHead = head;
        position = end;
        head = false;
        stopped = false;
    }

    // A full stop ends a sentence when space follows, closing quotes between.
    private void Pass(char c)
    {
        if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or ':' or '。')
        {
            stopped = true;
            head |= c is '。' or '！' or '？';
        }
        else if (char.IsWhiteSpace(c))
        {
            head |= stopped;
            stopped = false;
        }
        else if (c is not ('"' or '\'' or '”' or '’' or '»' or ')' or ']' or '“'))
        {
            stopped = false;
        }
    }

    private readonly int EndOfWord()
    {
        var end = EndOfAscii(position + 1);
        while (end < text.Length
            && ((IsLetter(text[end]) && !IsIdeograph(text[end]))
                || (IsApostrophe(text[end]) && end + 1 < text.Length && IsLetter(text[end + 1]) && !IsIdeograph(text[end + 1]))))
        {
            end = EndOfAscii(end + 1);
        }

        return end;
    }

    // Where the run of unaccented Latin letters ends: most words are one, and are looked at in a single step.
    private readonly int EndOfAscii(int from)
    {
        for (; from + Vector256<ushort>.Count <= text.Length; from += Vector256<ushort>.Count)
        {
            var letters = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text.Slice(from, Vector256<ushort>.Count))) | Vector256.Create((ushort)0x20);
            var others = Vector256.GreaterThan(letters - Vector256.Create((ushort)'a'), Vector256.Create((ushort)('z' - 'a'))).ExtractMostSignificantBits();
            if (others != 0)
            {
                return from + BitOperations.TrailingZeroCount(others);
            }
        }

        while (from < text.Length && char.IsAsciiLetter(text[from]))
        {
            from++;
        }

        return from;
    }

    private readonly int EndOfNumber()
    {
        var end = position + 1;
        while (end < text.Length)
        {
            if (char.IsDigit(text[end])
                || (text[end] is '.' or ',' or ':' or '/' or '-' && end + 1 < text.Length && char.IsDigit(text[end + 1])))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }
}
