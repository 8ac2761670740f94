namespace NewsMonitor.Text;

/// <summary>What the tokenizer met.</summary>
internal enum TokenKind
{
    /// <summary>The text is over.</summary>
    End,

    /// <summary>A run of letters, with inner apostrophes.</summary>
    Word,

    /// <summary>Digits, with inner separators.</summary>
    Number,

    /// <summary>One character of a script that writes words without spaces.</summary>
    Ideograph,

    /// <summary>A line break.</summary>
    LineBreak,
}
