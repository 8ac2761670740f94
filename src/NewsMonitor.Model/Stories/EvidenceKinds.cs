namespace NewsMonitor.Model;

/// <summary>The kinds of <see cref="Evidence"/>: a short list that only grows, for who reads decisions by machine.</summary>
public static class EvidenceKinds
{
    /// <summary>A word that article and story share.</summary>
    public const string Term = "term";

    /// <summary>A name that both share.</summary>
    public const string Name = "name";

    /// <summary>A number that both share.</summary>
    public const string Number = "number";

    /// <summary>How far apart in time the article and the story's last one are.</summary>
    public const string Time = "time";

    /// <summary>The article repeats another's text.</summary>
    public const string Copy = "copy";

    /// <summary>Why the article was kept out of the story that it came nearest to, which is the runner-up: what spoke against it.</summary>
    public const string Refused = "refused";

    /// <summary>What made the decision a close one: what spoke against it.</summary>
    public const string Uncertain = "uncertain";
}
