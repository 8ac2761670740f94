namespace NewsMonitor.Clustering;

/// <summary>How an engine decides and how much it keeps. The defaults are the setting that was measured.</summary>
public sealed record ClusterOptions
{
    /// <summary>The least score (logit) at which an article joins the best story. Default −0.25.</summary>
    public double JoinScore { get; init; } = -0.25;

    /// <summary>Scores from here up to <see cref="CertainFrom"/> make a decision uncertain. Default −2.</summary>
    public double UncertainFrom { get; init; } = -2.0;

    /// <summary>Scores from here on are certain. Default 1.</summary>
    public double CertainFrom { get; init; } = 1.0;

    /// <summary>The score against a second story from which a merge of the two is looked into. Default −2.</summary>
    public double MergeLookScore { get; init; } = -2.0;

    /// <summary>The mean score of a small story's members against another story from which the two merge. Default −1.25.</summary>
    public double MergeScore { get; init; } = -1.25;

    /// <summary>The most members that a story may have to be merged away by the engine. Default 20.</summary>
    public int MergeMembers { get; init; } = 20;

    /// <summary>How many of a small story's latest members are asked whether it merges. Default 6.</summary>
    public int MergeVoters { get; init; } = 6;

    /// <summary>With how many other stories, best first, a merge is looked into after an article has joined. Default 1.</summary>
    public int MergeLooks { get; init; } = 1;

    /// <summary>By how many of an article's strongest terms other parts of its language are asked whether they have its story. Default 4.</summary>
    public int PartTerms { get; init; } = 4;

    /// <summary>The score of a single article's story against a story of another part of its language from which the two are one. Default 0.5.</summary>
    public double PartJoinScore { get; init; } = 0.5;

    /// <summary>The mean score of several articles' story against a story of another part of its language from which the two are one. Default -0.25.</summary>
    public double PartMergeScore { get; init; } = -0.25;

    /// <summary>With how many of its strongest terms an article looks for stories. Default 32.</summary>
    public int QueryTerms { get; init; } = 32;

    /// <summary>How many index entries are visited per article at most; the latest of each term first. Default 8,000.</summary>
    public int QueryVisits { get; init; } = 8_000;

    /// <summary>How many stories are compared exactly. Default 32.</summary>
    public int Compared { get; init; } = 32;

    /// <summary>How many stories are scored by the model. Default 12.</summary>
    public int Candidates { get; init; } = 12;

    /// <summary>Words kept per article and story. Default 128.</summary>
    public int Words { get; init; } = 128;

    /// <summary>Names kept per article and story. Default 64.</summary>
    public int Names { get; init; } = 64;

    /// <summary>Numbers kept per article and story. Default 64.</summary>
    public int Numbers { get; init; } = 64;

    /// <summary>The part of words, names and numbers that a sleeping story keeps, as a divisor. Default 4.</summary>
    public int SleepDivisor { get; init; } = 4;

    /// <summary>How long after its last article a story falls asleep. Default 14 days.</summary>
    public TimeSpan SleepAfter { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long after its last article a story is closed: nothing joins it any more. Default 90 days.</summary>
    public TimeSpan CloseAfter { get; init; } = TimeSpan.FromDays(90);

    /// <summary>The most stories awake; beyond it those longest without an article fall asleep. Default 100,000.</summary>
    public int MaxAwake { get; init; } = 100_000;

    /// <summary>The most stories, awake or asleep; beyond it those longest without an article are closed. Default 1,000,000.</summary>
    public int MaxStories { get; init; } = 1_000_000;

    /// <summary>The most terms whose document frequency is remembered; beyond it the rarest that no story holds are forgotten. Default 4,000,000.</summary>
    public int MaxTerms { get; init; } = 4_000_000;

    /// <summary>A term that this many stories hold finds nothing any more and leaves the index. Default 65,536.</summary>
    public int MaxPostings { get; init; } = 65_536;

    /// <summary>The most lines of sources that are remembered in order to leave out those that recur. Default 65,536.</summary>
    public int MaxLines { get; init; } = 65_536;

    /// <summary>In how many articles of a source a line stands before it is left out. Default 3.</summary>
    public int RecurringLine { get; init; } = 3;
}
