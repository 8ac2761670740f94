namespace NewsMonitor.Storage;

/// <summary>When a text counts as a copy of another one. Pure: the same answer on every machine; called from any thread.</summary>
public interface ICopyRule
{
    /// <summary>How many texts of a workspace are remembered; the oldest is forgotten first.</summary>
    int Remembered { get; }

    /// <summary>How many texts are compared with a new one at most.</summary>
    int MaxCandidates { get; }

    /// <summary>The numbers that near copies share for the most part, always as many; null for a text too short to tell.</summary>
    uint[]? Sketch(string text);

    /// <summary>True when the text nearly repeats the original, word by word.</summary>
    bool Repeats(string original, string text);
}
