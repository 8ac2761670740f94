using Microsoft.Extensions.Options;

namespace NewsMonitor.Feeds.Scheduling;

/// <summary>Finds every fault of <see cref="ScheduleOptions"/> at once.</summary>
public sealed class ScheduleOptionsValidator : IValidateOptions<ScheduleOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ScheduleOptions options)
    {
        var faults = new List<string>();
        foreach (var (setting, value) in (ReadOnlySpan<(string, TimeSpan)>)[
            (nameof(options.Default), options.Default), (nameof(options.Shortest), options.Shortest), (nameof(options.Longest), options.Longest), (nameof(options.LongestRetryAfter), options.LongestRetryAfter),
            (nameof(options.UnconditionalEvery), options.UnconditionalEvery), (nameof(options.WithHub), options.WithHub), (nameof(options.BrokenAfter), options.BrokenAfter)])
        {
            if (value <= TimeSpan.Zero) faults.Add($"schedule: {setting} {value} must be positive");
        }

        if (options.StartSpread < TimeSpan.Zero) faults.Add($"schedule: StartSpread {options.StartSpread} must not be negative");
        if (options.Shortest > options.Longest) faults.Add($"schedule: Shortest {options.Shortest} must not exceed Longest {options.Longest}");
        if (options.Jitter is < 0 or > 1) faults.Add($"schedule: Jitter {options.Jitter} must be between 0 and 1");
        if (options.MovesToBelieve < 1) faults.Add($"schedule: MovesToBelieve {options.MovesToBelieve} must be at least 1");
        if (options.VisitsKept is < 1 or > 20) faults.Add($"schedule: VisitsKept {options.VisitsKept} must be between 1 and 20");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
