namespace NewsMonitor.Cli.Capacity;

/// <summary>One thing that an installation has so much of.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Needed">How much of it the day needs.</param>
/// <param name="There">How much there is.</param>
/// <param name="Unit">Of what.</param>
/// <param name="WayOut">What to do when it is not enough.</param>
internal sealed record CapacityLimit(string Name, double Needed, double There, string Unit, string WayOut)
{
    /// <summary>The part of it that the day uses; above 1 it breaks.</summary>
    public double Used => Needed / There;
}
