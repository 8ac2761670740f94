using Microsoft.Extensions.Options;

namespace NewsMonitor.Grains.Intake;

/// <summary>Finds every fault of the intake's settings at once.</summary>
internal sealed class IntakeOptionsValidator : IValidateOptions<IntakeOptions>
{
    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        var faults = new List<string>();
        if (options.MaxArticleBytes is < 1 << 10 or > 1 << 24)
        {
            faults.Add($"NewsMonitor:Intake:MaxArticleBytes is {options.MaxArticleBytes}: it must be 1,024 to 16,777,216");
        }

        if (options.FutureTolerance < TimeSpan.Zero || options.FutureTolerance > TimeSpan.FromDays(7))
        {
            faults.Add($"NewsMonitor:Intake:FutureTolerance is {options.FutureTolerance}: it must be 0 to 7 days");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
