using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>The engine without one of its ingredients.</summary>
/// <param name="Name">What is missing.</param>
/// <param name="Without">Features that the model may not use.</param>
/// <param name="Settings">Settings that differ from the defaults.</param>
internal sealed record Ablation(string Name, string[] Without, params string[] Settings)
{
    /// <summary>All that are measured.</summary>
    public static readonly Ablation[] All =
    [
        new("everything", []),
        new("no background tables", []) { Background = false },
        new("no rehearsal", []) { Rehearses = false },
        new("no short streams and namesakes", []) { Variant = "-short/" },
        new("no slow streams", []) { Variant = "-slow/" },
        new("no time", ["gapLast", "gapFirst", "undated"]),
        new("no names", ["cosineNames", "coverNames", "clashNames", "names"]),
        new("no numbers", ["cosineNumbers", "clashNumbers"]),
        new("no clashes", ["clashNames", "clashNumbers"]),
        new("no headline and lead", ["cosineLead"]),
        new("no rarity among stories", ["exclusive"]),
        new("no core words", ["coreWords"]),
        new("no evidence beyond two terms", ["beyond"]),
        new("no count of ties", ["ties"]),
        new("no merge repair", [], "MergeLooks=0"),
        new("merge repair of up to 5 members", [], "MergeMembers=5"),
        new("32 words a story", [], "Words=32"),
    ];

    /// <summary>False to go without background tables.</summary>
    public bool Background { get; init; } = true;

    /// <summary>False to go without a rehearsal in training.</summary>
    public bool Rehearses { get; init; } = true;

    /// <summary>Training streams with this in their name are left out.</summary>
    public string? Variant { get; init; }

    /// <summary>A trainer without the ingredient.</summary>
    public ModelTrainer Trainer(IReadOnlyList<LabelledStream> training) => new(
        language => Background ? ClusterResources.LoadBackground(language) : BackgroundTable.None,
        Variant is { } variant ? [.. training.Where(stream => !stream.Name.Contains(variant, StringComparison.Ordinal))] : training,
        EngineSettings.Parse(Settings))
    {
        Without = Without,
        Rehearses = Rehearses,
    };
}
