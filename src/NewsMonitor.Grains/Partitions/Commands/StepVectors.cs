using NewsMonitor.Clustering;

namespace NewsMonitor.Grains.Partitions.Commands;

/// <summary>Says which stored vectors a step needs, so that they can be fetched before the engine is asked. Pure.</summary>
internal static class StepVectors
{
    /// <summary>The live stories that a step touches.</summary>
    public static IReadOnlyList<long> Stories(ClusterEngine engine, AnalystStep step) =>
        [.. step.Articles.Select(engine.StoryOf).OfType<long>().Append(step.Story).Append(step.Other).Where(story => engine.MembersOf(story).Count > 0).Distinct().Order()];

    /// <summary>The log positions whose vectors or articles the step asks for.</summary>
    public static IReadOnlyList<long> Needed(ClusterEngine engine, AnalystStep step)
    {
        var moves = step.Kind is AnalystStepKind.Split or AnalystStepKind.Move or AnalystStepKind.Withdraw;
        return [.. Stories(engine, step).SelectMany(story => moves ? engine.MembersOf(story).Concat(engine.TextsOf(story)) : [engine.MembersOf(story).Min()]).Distinct()];
    }
}
