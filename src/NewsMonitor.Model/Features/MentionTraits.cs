namespace NewsMonitor.Model;

/// <summary>How a word is written where it stands.</summary>
[Flags]
public enum MentionTraits : byte
{
    /// <summary>Nothing to note.</summary>
    None = 0,

    /// <summary>It begins with a capital letter.</summary>
    Capital = 1,

    /// <summary>It stands where anything is capitalised: at the head of a sentence or in a headline in title case.</summary>
    Open = 2,
}
