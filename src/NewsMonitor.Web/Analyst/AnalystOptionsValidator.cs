using Microsoft.Extensions.Options;

namespace NewsMonitor.Web.Analyst;

/// <summary>Checks <see cref="AnalystOptions"/>.</summary>
internal sealed class AnalystOptionsValidator : IValidateOptions<AnalystOptions>
{
    public ValidateOptionsResult Validate(string? name, AnalystOptions options) =>
        options.AnswerWithin < TimeSpan.FromMilliseconds(100) || options.AnswerWithin > TimeSpan.FromMinutes(5)
            ? ValidateOptionsResult.Fail($"NewsMonitor:Analyst:AnswerWithin {options.AnswerWithin} must be 00:00:00.1 to 00:05:00")
            : ValidateOptionsResult.Success;
}
