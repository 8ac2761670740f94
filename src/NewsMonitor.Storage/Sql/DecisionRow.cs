using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>A decision as a question to the store gives it.</summary>
internal sealed record DecisionRow
{
    /// <summary>The columns, for the table as <c>d</c>.</summary>
    public const string Columns = $"{ColumnsWithoutVector}, d.vector Vector";

    /// <summary>The columns but for the vector, which is large and which only engines read.</summary>
    public const string ColumnsWithoutVector = """
        d.article ArticleKey, d.position Position, d.story Story, d.decided Decided, d.outcome Outcome, d.probability Probability, d.evidence Evidence, d.runner_up RunnerUp,
        d.runner_up_probability RunnerUpProbability, d.merges Merges, d.decided_by DecidedBy, d.engine Engine, d.why Why
        """;

    public string ArticleKey { get; init; } = "";

    public long Position { get; init; }

    public string Story { get; init; } = "";

    public string Decided { get; init; } = "";

    public string Outcome { get; init; } = "";

    public double Probability { get; init; }

    public string Evidence { get; init; } = "[]";

    public string? RunnerUp { get; init; }

    public double? RunnerUpProbability { get; init; }

    public string? Merges { get; init; }

    public string DecidedBy { get; init; } = "";

    public string Engine { get; init; } = "";

    public string Why { get; init; } = "";

    public byte[] Vector { get; init; } = [];

    public static string? Write(IReadOnlyList<StoryMergeRecord> merges) =>
        merges.Count == 0 ? null : Sql.Columns.Write(merges.Select(m => new[] { m.From.Value, m.Into.Value }));

    public RecordedDecision ToDecision() => new()
    {
        Article = new(ArticleKey),
        Position = Position,
        Decided = new(Decided),
        Story = new(Story),
        Decision = new Decision
        {
            Probability = Probability,
            Evidence = Sql.Columns.Read<Evidence[]>(Evidence),
            RunnerUp = RunnerUp is null ? null : new RunnerUp(new StoryId(RunnerUp), RunnerUpProbability ?? 0),
            By = Enum.Parse<DecidedBy>(DecidedBy),
            Outcome = Outcome,
            Engine = Engine,
            Why = Why,
        },
        Merges = Merges is null ? [] : [.. Sql.Columns.Read<string[][]>(Merges).Select(m => new StoryMergeRecord(new(m[0]), new(m[1])))],
        Vector = Vector,
    };
}
