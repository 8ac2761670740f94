namespace NewsMonitor.Cli;

/// <summary>The engine without one of its ingredients.</summary>
/// <param name="Name">What is missing.</param>
/// <param name="Without">Features that the model may not use.</param>
/// <param name="Settings">Settings that differ from the defaults.</param>
/// <param name="Background">False to go without background tables.</param>
internal sealed record Ablation(string Name, string[] Without, string[] Settings, bool Background = true)
{
    /// <summary>All that are measured.</summary>
    public static readonly Ablation[] All =
    [
        new("everything", [], []),
        new("no background tables", [], [], Background: false),
        new("no time", ["gapLast", "gapFirst", "undated"], []),
        new("no names", ["cosineNames", "coverNames", "clashNames", "names"], []),
        new("no numbers", ["cosineNumbers", "clashNumbers"], []),
        new("no clashes", ["clashNames", "clashNumbers"], []),
        new("no headline and lead", ["cosineLead"], []),
        new("no rarity among stories", ["coverStories", "exclusive"], []),
        new("no core words", ["coreWords"], []),
        new("no merge repair", [], ["MergeLooks=0"]),
        new("merge repair of up to 5 members", [], ["MergeMembers=5"]),
        new("32 words a story", [], ["Words=32"]),
        new("8 query terms", [], ["QueryTerms=8"]),
    ];
}
