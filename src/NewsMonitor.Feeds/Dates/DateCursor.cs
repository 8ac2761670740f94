namespace NewsMonitor.Feeds.Dates;

/// <summary>Walks over the characters of a date.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>What was not walked over yet.</summary>
    public readonly ReadOnlySpan<char> Rest => _rest;

    /// <summary>True at the end.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>The next character; a zero at the end.</summary>
    public readonly char Next => _rest.IsEmpty ? '\0' : _rest[0];

    /// <summary>Passes over one character when it is among these.</summary>
    public bool Take(ReadOnlySpan<char> any)
    {
        if (_rest.IsEmpty || !any.Contains(_rest[0])) return false;
        _rest = _rest[1..];
        return true;
    }

    /// <summary>Passes over white space.</summary>
    public void Space() => _rest = _rest.TrimStart();

    /// <summary>Passes over some characters.</summary>
    public void Skip(int count) => _rest = _rest[count..];

    /// <summary>Passes over a number of at most so many digits; answers how many there were, 0 when there is none.</summary>
    public int Digits(int most, out int value)
    {
        var count = value = 0;
        while (count < most && count < _rest.Length && char.IsAsciiDigit(_rest[count])) value = (value * 10) + (_rest[count++] - '0');
        _rest = _rest[count..];
        return count;
    }

    /// <summary>Passes over letters (with dots and marks inside) and answers them.</summary>
    public ReadOnlySpan<char> Word()
    {
        var count = 0;
        while (count < _rest.Length && (char.IsLetter(_rest[count]) || char.GetUnicodeCategory(_rest[count]) == System.Globalization.UnicodeCategory.NonSpacingMark)) count++;
        var word = _rest[..count];
        _rest = _rest[count..];
        return word;
    }

    /// <summary>Passes over the fraction of a second; 0 when there is none.</summary>
    public double Fraction()
    {
        if (Next is not ('.' or ',') || _rest.Length < 2 || !char.IsAsciiDigit(_rest[1])) return 0;
        _rest = _rest[1..];
        double value = 0, scale = 0.1;
        while (!_rest.IsEmpty && char.IsAsciiDigit(_rest[0]))
        {
            value += (_rest[0] - '0') * scale;
            scale /= 10;
            _rest = _rest[1..];
        }

        return Math.Round(value, 6);
    }
}
