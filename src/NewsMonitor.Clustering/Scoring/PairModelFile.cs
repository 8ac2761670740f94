using System.Text.Json;

namespace NewsMonitor.Clustering;

/// <summary>The readable form of a model: JSON with its name, provenance, features, calibration and trees.</summary>
internal sealed record PairModelFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = false, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <inheritdoc cref="PairModel.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="PairModel.Provenance"/>
    public required SortedDictionary<string, string> Provenance { get; init; }

    /// <summary>The features by name, in the order of the rows.</summary>
    public required string[] Features { get; init; }

    /// <inheritdoc cref="PairModel.Base"/>
    public required double Base { get; init; }

    /// <inheritdoc cref="PairModel.Calibration"/>
    public required Calibration Calibration { get; init; }

    /// <inheritdoc cref="PairModel.Trees"/>
    public required DecisionTree[] Trees { get; init; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It was made for other features than this release has.</exception>
    public static PairModel Read(Stream stream)
    {
        var file = JsonSerializer.Deserialize<PairModelFile>(stream, Readable) ?? throw new InvalidDataException("The model is empty.");
        if (!file.Features.SequenceEqual(FeatureNames.All))
        {
            throw new InvalidDataException($"The model {file.Name} was made for the features {string.Join(' ', file.Features)}, not {string.Join(' ', FeatureNames.All)}: train it anew.");
        }

        return new PairModel { Name = file.Name, Base = file.Base, Trees = file.Trees, Calibration = file.Calibration, Provenance = file.Provenance };
    }

    /// <summary>Writes a model, a tree a line.</summary>
    public static string Write(PairModel model)
    {
        var text = JsonSerializer.Serialize(
            new PairModelFile
            {
                Name = model.Name,
                Provenance = new(model.Provenance.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
                Features = FeatureNames.All,
                Base = model.Base,
                Calibration = model.Calibration,
                Trees = model.Trees,
            },
            Readable);
        return text.Replace("{\"feature\"", "\n{\"feature\"", StringComparison.Ordinal).Replace("\"base\"", "\n\"base\"", StringComparison.Ordinal) + "\n";
    }
}
