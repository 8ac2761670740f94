using Microsoft.Extensions.Options;
using Npgsql;

namespace NewsMonitor.Storage;

/// <summary>Finds every fault of the settings of PostgreSQL at once.</summary>
public sealed class PostgresOptionsValidator : IValidateOptions<PostgresOptions>
{
    private const string Section = "NewsMonitor:Postgres";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PostgresOptions options)
    {
        var faults = new List<string>();
        if (Fault(options.ConnectionString) is { } fault)
        {
            faults.Add($"ConnectionStrings:NewsMonitor {fault}; write it as \"Host=db.example;Database=newsmonitor;Username=newsmonitor;Password=…\"");
        }

        if (options.Writers is < 1 or > 64)
        {
            faults.Add($"{Section}:Writers is {options.Writers}: it must be 1 to 64");
        }

        if (options.WriteQueue is < 1 or > 1_000_000)
        {
            faults.Add($"{Section}:WriteQueue is {options.WriteQueue}: it must be 1 to 1,000,000");
        }

        if (options.Patience <= TimeSpan.Zero || options.Patience > TimeSpan.FromMinutes(10))
        {
            faults.Add($"{Section}:Patience is {options.Patience}: it must be positive and at most 00:10:00");
        }

        if (options.IdleTransaction < TimeSpan.FromSeconds(1) || options.IdleTransaction > TimeSpan.FromMinutes(1))
        {
            faults.Add($"{Section}:IdleTransaction is {options.IdleTransaction}: it must be 00:00:01 to 00:01:00");
        }

        if (options.LookEvery < TimeSpan.FromMilliseconds(10) || options.LookEvery > TimeSpan.FromSeconds(1))
        {
            faults.Add($"{Section}:LookEvery is {options.LookEvery}: it must be 00:00:00.010 to 00:00:01");
        }

        if (options.ClockDifference <= TimeSpan.Zero)
        {
            faults.Add($"{Section}:ClockDifference is {options.ClockDifference}: it must be positive");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? Fault(string connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return "is missing: it says where PostgreSQL is";
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString) is { Host: null or "" } ? "names no Host" : null;
        }
        catch (ArgumentException e)
        {
            return $"is no connection string: {e.Message}";
        }
    }
}
