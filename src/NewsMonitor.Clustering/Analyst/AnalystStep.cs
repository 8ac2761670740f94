using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Clustering;

/// <summary>One thing that an analyst's command made the engine do, with everything resolved to numbers: recorded with the command, applied again at recovery, compared when a log is verified.</summary>
public sealed record AnalystStep
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = { new JsonStringEnumConverter<AnalystStepKind>() } };

    /// <summary>What is done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required AnalystStepKind Kind { get; init; }

    /// <summary>The story it is done to; not used by a move or a withdrawal.</summary>
    public long Story { get; init; }

    /// <summary>The other story: of a merge or pair, or where a move goes; of a pin, the mark of a story of another part.</summary>
    public long Other { get; init; }

    /// <summary>The number that a founded story gets.</summary>
    public long Founds { get; init; }

    /// <summary>The articles that leave their story.</summary>
    public IReadOnlyList<long> Articles { get; init; } = [];

    /// <summary>The recorded form of steps. It is stored: it may grow, never change.</summary>
    public static string Write(IEnumerable<AnalystStep> steps) => JsonSerializer.Serialize(steps, Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<AnalystStep> Read(string steps) => JsonSerializer.Deserialize<AnalystStep[]>(steps, Json)!;
}
