using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>An action as a question to the store gives it.</summary>
internal sealed record ActionRow
{
    /// <summary>The columns, for the table as <c>c</c>.</summary>
    public const string Columns = "c.row Row, c.id Id, c.partition Partition, c.position Position, c.command Command, c.actor Actor, c.reason Reason, c.at At, c.outcome Outcome, c.undone_by UndoneBy";

    public long Row { get; init; }

    public string Id { get; init; } = "";

    public string Partition { get; init; } = "";

    public long Position { get; init; }

    public string Command { get; init; } = "{}";

    public string Actor { get; init; } = "";

    public string Reason { get; init; } = "";

    public long At { get; init; }

    public string? Outcome { get; init; }

    public string? UndoneBy { get; init; }

    public AnalystAction ToAction() => new()
    {
        Id = Id,
        Partition = new(Partition),
        Position = Position,
        Command = Sql.Columns.Read<AnalystCommand>(Command),
        By = Actor,
        Reason = Reason,
        At = Sql.Columns.Time(At),
        Outcome = Outcome is null ? null : Sql.Columns.Read<ActionOutcome>(Outcome),
        UndoneBy = UndoneBy,
    };
}
