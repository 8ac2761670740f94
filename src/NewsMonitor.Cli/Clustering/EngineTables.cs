using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>The background tables that an engine starts with: those of a folder where it has one for the language, else those that ship.</summary>
/// <param name="folder">A folder of <c>LANGUAGE.tsv.gz</c> as <c>newsmonitor background</c> writes them; null for what ships.</param>
internal sealed class EngineTables(string? folder)
{
    /// <summary>What an engine for a language starts with.</summary>
    public ClusterResources Load(string language)
    {
        var shipped = ClusterResources.Load(language);
        if (folder is null || Path.Combine(folder, $"{language}.tsv.gz") is var path && !File.Exists(path))
        {
            return shipped;
        }

        using var file = File.OpenRead(path);
        try
        {
            return new ClusterResources(shipped.Model, BackgroundTable.Read(file));
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new CommandException($"{path}: not a background table as 'newsmonitor background' writes it ({e.Message})", e);
        }
    }
}
