using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Partitions;

/// <summary>Finds every fault of the partitions' settings at once.</summary>
internal sealed class PartitionOptionsValidator : IValidateOptions<PartitionOptions>
{
    public ValidateOptionsResult Validate(string? name, PartitionOptions options)
    {
        var faults = new List<string>();
        if (options.BatchSize is < 1 or > 10_000)
        {
            faults.Add($"NewsMonitor:Partitions:BatchSize is {options.BatchSize}: it must be 1 to 10,000");
        }

        if (options.SnapshotEvery is < 10 or > 10_000_000)
        {
            faults.Add($"NewsMonitor:Partitions:SnapshotEvery is {options.SnapshotEvery}: it must be 10 to 10,000,000");
        }

        faults.AddRange(options.Parts.Where(p => p.Value is < 1 or > 64).Select(p => $"NewsMonitor:Partitions:Parts:{p.Key} is {p.Value}: it must be 1 to 64"));
        faults.AddRange(options.Parts.Keys.Where(l => l.Length is < 2 or > 35 || !l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            .Select(l => $"NewsMonitor:Partitions:Parts:{l} names no language: it must be a tag such as en or pt-BR"));

        if (options.TickEvery < TimeSpan.FromMinutes(1) || options.TickEvery > TimeSpan.FromDays(1))
        {
            faults.Add($"NewsMonitor:Partitions:TickEvery is {options.TickEvery}: it must be 1 minute to 1 day");
        }

        if (options.LookEvery < TimeSpan.FromMilliseconds(100) || options.LookEvery > TimeSpan.FromMinutes(1))
        {
            faults.Add($"NewsMonitor:Partitions:LookEvery is {options.LookEvery}: it must be 100 ms to 1 minute");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
