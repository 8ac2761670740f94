namespace NewsMonitor.Model;

/// <summary>What an analyst can ask for. Stored as text: names may not change.</summary>
public enum AnalystCommandKind
{
    /// <summary>Stories are one: the others end in the oldest.</summary>
    Merge,

    /// <summary>Articles of a story found one of their own.</summary>
    Split,

    /// <summary>An article goes into another story, or into one of its own.</summary>
    Move,

    /// <summary>Two stories are kept apart for good.</summary>
    Apart,

    /// <summary>A headline is pinned or written; neither lets the newest rule choose again.</summary>
    Headline,

    /// <summary>A remark on a story.</summary>
    Note,

    /// <summary>An article is in another language, and so belongs to another partition.</summary>
    Language,

    /// <summary>An earlier action is taken back.</summary>
    Undo,

    /// <summary>Carried into a replay: the stories of two articles are one.</summary>
    Link,

    /// <summary>Carried into a replay: the first article stands with the second and not with the third.</summary>
    Place,

    /// <summary>Carried into a replay: two articles are in different stories.</summary>
    Separate,

    /// <summary>Carried into a replay: the stories of two articles need not be kept apart any more.</summary>
    Allow,
}
