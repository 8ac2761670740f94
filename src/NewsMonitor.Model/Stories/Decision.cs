namespace NewsMonitor.Model;

/// <summary>Why an article stands in its story, as recorded when it was decided; never computed again.</summary>
[GenerateSerializer, Immutable, Alias("nm.decision")]
public sealed record Decision
{
    /// <summary>The calibrated probability, 0 to 1, that the article belongs to the story it was put in.</summary>
    [Id(0)] public double Probability { get; init; }

    /// <summary>What carried the decision, strongest first.</summary>
    [Id(1)] public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The next best story; null when no other was considered.</summary>
    [Id(2)] public RunnerUp? RunnerUp { get; init; }

    /// <summary>Who decided.</summary>
    [Id(3)] public DecidedBy By { get; init; }

    /// <summary>How it ended: joined, founded, copy, uncertain and so on, as the engine names it.</summary>
    [Id(4)] public string Outcome { get; init; } = "";

    /// <summary>The engine, model and tables that decided, as one version text.</summary>
    [Id(5)] public string Engine { get; init; } = "";

    /// <summary>A sentence that a person understands.</summary>
    [Id(6)] public string Why { get; init; } = "";
}

/// <summary>One thing that spoke for or against a decision.</summary>
/// <param name="Kind">One of <see cref="EvidenceKinds"/>.</param>
/// <param name="Value">The word, name, number or span as a reader would recognise it.</param>
/// <param name="Weight">Its share; positive speaks for the story, negative against it.</param>
[GenerateSerializer, Immutable, Alias("nm.evidence")]
public sealed record Evidence([property: Id(0)] string Kind, [property: Id(1)] string Value, [property: Id(2)] double Weight);

/// <summary>The story that an article would have joined otherwise.</summary>
[GenerateSerializer, Immutable, Alias("nm.runner-up")]
public sealed record RunnerUp([property: Id(0)] StoryId StoryId, [property: Id(1)] double Probability);

/// <summary>Who put an article where it is.</summary>
[GenerateSerializer, Alias("nm.decided-by")]
public enum DecidedBy
{
    /// <summary>The clustering engine.</summary>
    Engine,

    /// <summary>A person.</summary>
    Analyst,
}
