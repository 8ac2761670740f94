using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage.Postgres;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

/// <summary>What is said when the database cannot be worked with.</summary>
[Trait("needs", "postgres")]
public sealed class PostgresOpeningTests(PostgresServer server)
{
    [Fact]
    public async Task Many_that_start_at_once_on_an_empty_database_bring_it_up_to_date_once()
    {
        var database = server.NewSchema();

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open(database))));

        opened.Select(o => o.Life.Epoch).Distinct().ShouldHaveSingleItem();
        foreach (var one in opened)
        {
            one.Dispose();
        }
    }

    [Fact]
    public void Newer_schema_is_refused()
    {
        var database = server.NewSchema();
        Open(database).Dispose();
        server.Query($"UPDATE {PostgresServer.Schema(database)}.schema_version SET version = 999");

        Refused(database).ShouldContain("newer");
    }

    [Fact]
    public void Clock_that_is_five_minutes_off_is_refused()
    {
        var database = server.NewSchema();

        Should.Throw<StoreUnavailableException>(() => Open(database, new ShiftedClock(TimeSpan.FromMinutes(5)))).Message.ShouldContain("ahead of");
        Should.Throw<StoreUnavailableException>(() => Open(database, new ShiftedClock(TimeSpan.FromMinutes(-5)))).Message.ShouldContain("behind");
    }

    [Fact]
    public void Wrong_place_names_the_way_out()
    {
        var database = server.NewSchema();

        Refused(database.Replace("Database=postgres", "Database=nowhere", StringComparison.Ordinal)).ShouldContain("create the database");
        Refused(database.Replace("Username=newsmonitor", "Username=nobody", StringComparison.Ordinal)).ShouldContain("check Username and Password");
        Refused("Host=127.0.0.1;Port=1;Username=x;Timeout=2").ShouldContain("check Host and Port");
    }

    [Fact]
    public void Wrong_settings_are_reported_together()
    {
        var options = new PostgresOptions { ConnectionString = "nonsense", Writers = 0, WriteQueue = 0, Patience = TimeSpan.Zero, IdleTransaction = TimeSpan.Zero, LookEvery = TimeSpan.Zero, ClockDifference = TimeSpan.Zero };

        new PostgresOptionsValidator().Validate(null, options).Failures!.Count().ShouldBe(7);
        new PostgresOptionsValidator().Validate(null, new()).Failures!.ShouldHaveSingleItem().ShouldContain("is missing");
        new PostgresOptionsValidator().Validate(null, new() { ConnectionString = "Database=x" }).Failures!.ShouldHaveSingleItem().ShouldContain("names no Host");
    }

    private static string Refused(string database) => Should.Throw<StoreUnavailableException>(() => Open(database)).Message;

    private static PostgresDatabase Open(string database, TimeProvider? time = null) =>
        new(Options.Create(new PostgresOptions { ConnectionString = database }), time ?? TimeProvider.System, NullLogger<PostgresDatabase>.Instance);

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
