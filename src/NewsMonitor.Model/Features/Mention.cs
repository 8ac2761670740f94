namespace NewsMonitor.Model;

/// <summary>One place in a text where terms stand. Indexes point into <see cref="ArticleFeatures.Terms"/>; −1 is none.</summary>
/// <param name="Word">The word or number that stands here.</param>
/// <param name="Name">The name that this word would be, if its capital letter means one.</param>
/// <param name="Pair">The name that the mention before and this one make together.</param>
/// <param name="Traits">How the word is written here.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Mention(int Word, int Name, int Pair, MentionTraits Traits)
{
    /// <summary>True when the word begins with a capital letter.</summary>
    public bool IsCapital => (Traits & MentionTraits.Capital) == MentionTraits.Capital;

    /// <summary>True where anything is capitalised, so that a capital letter says little.</summary>
    public bool IsOpen => (Traits & MentionTraits.Open) == MentionTraits.Open;
}
