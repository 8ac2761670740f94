namespace NewsMonitor.Model;

/// <summary>What a term stands for.</summary>
[GenerateSerializer, Alias("nm.term-kind")]
public enum TermKind : byte
{
    /// <summary>A word by its stem.</summary>
    Word,

    /// <summary>A number as written, without its thousands separators.</summary>
    Number,

    /// <summary>A name by a key that spelling variants share.</summary>
    Name,
}
