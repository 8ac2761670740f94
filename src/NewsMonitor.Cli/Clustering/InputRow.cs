using System.Text.Json.Serialization;

namespace NewsMonitor.Cli;

/// <summary>One line of an input of <c>cluster</c>, <c>evaluate</c> and <c>train</c>; fields may be missing.</summary>
internal sealed record InputRow
{
    /// <summary>The article's id.</summary>
    [JsonPropertyName("id"), JsonConverter(typeof(FlexibleText))] public string Id { get; init; } = "";

    /// <summary>When it was published, ISO 8601.</summary>
    [JsonPropertyName("published")] public string? Published { get; init; }

    /// <summary>The language, ISO 639-3 or BCP 47.</summary>
    [JsonPropertyName("lang")] public string? Lang { get; init; }

    /// <summary>The outlet.</summary>
    [JsonPropertyName("source")] public string? Source { get; init; }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")] public string? Title { get; init; }

    /// <summary>The body.</summary>
    [JsonPropertyName("body")] public string? Body { get; init; }

    /// <summary>The label, in labelled files.</summary>
    [JsonPropertyName("cluster"), JsonConverter(typeof(FlexibleText))] public string? Cluster { get; init; }

    /// <summary>The text of a background file.</summary>
    [JsonPropertyName("text")] public string? Text { get; init; }

    /// <summary>The time; null when it is missing or not a date.</summary>
    [JsonIgnore]
    public DateTimeOffset? Time => DateTimeOffset.TryParse(Published, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
