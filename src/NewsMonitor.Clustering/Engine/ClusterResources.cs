namespace NewsMonitor.Clustering;

/// <summary>What an engine knows before the first article: the model, and the background table of its language.</summary>
public sealed class ClusterResources
{
    /// <summary>Makes resources of one's own, as training does.</summary>
    public ClusterResources(PairModel model, BackgroundTable background)
    {
        Model = model;
        Background = background;
    }

    /// <summary>The model.</summary>
    public PairModel Model { get; }

    /// <summary>The background table; empty for a language that has none.</summary>
    public BackgroundTable Background { get; }

    /// <summary>Loads what ships with this release for a language (BCP 47 primary subtag). A language without a table works, and says so by an empty one.</summary>
    public static ClusterResources Load(string language)
    {
        using var model = Open("model.json") ?? throw new InvalidDataException("This build has no model: run 'newsmonitor train'.");
        return new ClusterResources(PairModelFile.Read(model), LoadBackground(language));
    }

    /// <summary>Loads only the background table that ships for a language; an empty one when there is none.</summary>
    public static BackgroundTable LoadBackground(string language)
    {
        using var table = Open($"background.{language}.tsv.gz");
        return table is null ? BackgroundTable.None : BackgroundTable.Read(table);
    }

    private static Stream? Open(string name) => typeof(ClusterResources).Assembly.GetManifestResourceStream(name);
}
