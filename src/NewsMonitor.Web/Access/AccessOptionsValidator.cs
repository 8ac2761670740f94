using Microsoft.Extensions.Options;

namespace NewsMonitor.Web.Access;

/// <summary>Checks <see cref="AccessOptions"/>.</summary>
internal sealed class AccessOptionsValidator : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var faults = new List<string>();
        Within(options.RequestsPerMinute is >= 1 and <= 10_000_000, $"RequestsPerMinute {options.RequestsPerMinute} must be 1 to 10000000");
        Within(options.StrangersPerMinute is >= 1 and <= 1_000_000, $"StrangersPerMinute {options.StrangersPerMinute} must be 1 to 1000000");
        Within(options.SignInFor >= TimeSpan.FromMinutes(1) && options.SignInFor <= TimeSpan.FromDays(90), $"SignInFor {options.SignInFor} must be 00:01:00 to 90.00:00:00");
        Within(options.AuditKeep is >= 1000 and <= 1_000_000_000, $"AuditKeep {options.AuditKeep} must be 1000 to 1000000000");
        Within(options.LookEvery >= TimeSpan.FromMilliseconds(100) && options.LookEvery <= TimeSpan.FromHours(1), $"LookEvery {options.LookEvery} must be 00:00:00.1 to 01:00:00");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Within(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add($"NewsMonitor:Access:{fault}");
            }
        }
    }
}
