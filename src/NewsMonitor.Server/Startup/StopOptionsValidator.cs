using Microsoft.Extensions.Options;

namespace NewsMonitor.Server.Startup;

/// <summary>Finds what is wrong with the settings of stopping.</summary>
internal sealed class StopOptionsValidator : IValidateOptions<StopOptions>
{
    public ValidateOptionsResult Validate(string? name, StopOptions options) =>
        options.Within >= TimeSpan.FromSeconds(1) && options.Within <= TimeSpan.FromMinutes(10)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"NewsMonitor:Stopping:Within is {options.Within}: it must be 00:00:01 to 00:10:00");
}
