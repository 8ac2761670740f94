using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage.Sql;
using NewsMonitor.Storage.Sqlite;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Sqlite;

public sealed class GroupCommitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    public GroupCommitTests() => _database = new SqliteDatabase(Options.Create(new StoreOptions { Directory = _folder.Path }), new StoreFailure(), NullLogger<SqliteDatabase>.Instance);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Write_that_fails_in_a_group_is_undone_alone_and_its_caller_told()
    {
        var writes = await OneGroup(number => s =>
        {
            Add(s, number);
            return number == 7 ? throw new InvalidOperationException("seven") : number;
        });

        writes.Where(w => w.IsFaulted).ShouldHaveSingleItem().Exception!.InnerException!.Message.ShouldBe("seven");
        (await Numbers()).ShouldBe(Enumerable.Range(0, 20).Where(n => n != 7));
    }

    [Fact]
    public async Task Write_that_breaks_a_rule_of_the_schema_is_undone_alone()
    {
        var writes = await OneGroup(number => s =>
        {
            Add(s, number);
            return number == 3 ? s.Run("INSERT INTO meta (name, value) VALUES ('broken', NULL)") : number;
        });

        writes.Count(w => w.IsFaulted).ShouldBe(1);
        (await Numbers()).ShouldBe(Enumerable.Range(0, 20).Where(n => n != 3));
    }

    [Fact]
    public async Task Writes_of_a_group_that_holds_are_run_once_each()
    {
        var runs = 0;

        await OneGroup(number => s =>
        {
            Add(s, number);
            return Interlocked.Increment(ref runs);
        });

        runs.ShouldBe(20);
    }

    /// <summary>Twenty writes that wait together: the writer is held up until all of them are there.</summary>
    private async Task<IReadOnlyList<Task<int>>> OneGroup(Func<int, Func<Statements, int>> work)
    {
        using var held = new ManualResetEventSlim();
        var first = _database.Write(
            _ =>
            {
                held.Wait();
                return 0;
            },
            default);
        List<Task<int>> writes = [.. Enumerable.Range(0, 20).Select(number => _database.Write(work(number), default))];
        held.Set();
        await first;
        await Task.WhenAll(writes.Select(w => w.ContinueWith(_ => { }, TaskScheduler.Default)));
        return writes;
    }

    private static void Add(Statements s, int number) => s.Run("INSERT INTO meta (name, value) VALUES (?1, ?2)", $"n{number:00}", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private Task<List<int>> Numbers() => _database.Write(
        s => s.Many("SELECT value FROM meta WHERE name LIKE 'n__' ORDER BY name", r => int.Parse(r.GetString(0), System.Globalization.CultureInfo.InvariantCulture)),
        default);
}
