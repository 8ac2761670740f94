using NewsMonitor.Model;
using NewsMonitor.Storage.Sql;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

/// <summary>Connections that are cut between any two statements, and a server that is killed.</summary>
[Trait("needs", "postgres")]
public sealed class PostgresOutageTests(PostgresServer shared)
{
    [Fact]
    public async Task Connection_cut_before_any_statement_leaves_all_or_nothing_and_the_write_is_done_once()
    {
        using var store = new OpenStore(new OwnSchema(shared));
        var database = store.Port<IDatabase>();
        for (var cutAt = 0; cutAt < 4; cutAt++)
        {
            var (tries, name) = (0, $"f{cutAt}");
            await database.Write(
                s =>
                {
                    tries++;
                    for (var i = 0; i < 4; i++)
                    {
                        if (i == cutAt && tries == 1)
                        {
                            Cut(s);
                        }

                        s.Run("INSERT INTO folder_file (feed, path, size, modified_at, content_hash) VALUES (?1, ?2, 1, 1, 'h')", name, $"{i}");
                    }
                },
                default);

            tries.ShouldBe(2);
            (await store.Port<IFolderFiles>().Known(name, default)).Count.ShouldBe(4);
        }
    }

    [Fact]
    public async Task Deadlock_is_untangled_and_both_are_written()
    {
        using var store = new OpenStore(new OwnSchema(shared));
        var database = store.Port<IDatabase>();
        using var both = new Barrier(2);
        var met = 0;

        await Task.WhenAll(Lock("a", "b"), Lock("b", "a"));

        (await store.Port<IFolderFiles>().Known("f", default)).Count.ShouldBe(2);

        Task Lock(string first, string second) => database.Write(
            s =>
            {
                Hold(s, first);
                if (Interlocked.Increment(ref met) <= 2)
                {
                    both.SignalAndWait(TimeSpan.FromSeconds(30));
                }

                s.Lock(second);
                s.Send("INSERT INTO folder_file (feed, path, size, modified_at, content_hash) VALUES ('f', ?1, 1, 1, 'h')", first);
            },
            default);
    }

    [Fact]
    public async Task What_a_process_that_stands_still_has_locked_is_free_within_seconds_and_its_write_is_done_once()
    {
        using var frozen = new OpenStore(new OwnSchema(shared) { Settings = o => o.IdleTransaction = TimeSpan.FromSeconds(1) });
        using var other = frozen.Beside();
        using var locked = new ManualResetEventSlim();
        using var thaws = new ManualResetEventSlim();
        var tries = 0;
        var stands = frozen.Port<IDatabase>().Write(
            s =>
            {
                Hold(s, "log");
                s.Send("INSERT INTO folder_file (feed, path, size, modified_at, content_hash) VALUES ('f', 'frozen', 1, 1, 'h')");
                locked.Set();
                if (++tries == 1)
                {
                    thaws.Wait(TimeSpan.FromSeconds(60));
                }
            },
            default);
        locked.Wait(TimeSpan.FromSeconds(60)).ShouldBeTrue();

        await other.Port<IDatabase>().Write(
            s =>
            {
                s.Lock("log");
                s.Send("INSERT INTO folder_file (feed, path, size, modified_at, content_hash) VALUES ('f', 'other', 1, 1, 'h')");
            },
            default);
        thaws.IsSet.ShouldBeFalse();
        thaws.Set();
        await stands;

        tries.ShouldBe(2);
        (await other.Port<IFolderFiles>().Known("f", default)).Select(f => f.Path).Order().ShouldBe(["frozen", "other"]);
    }

    [Fact]
    public async Task Server_that_is_killed_and_started_again_loses_nothing_that_was_accepted()
    {
        using var server = new PostgresServer { Durable = true };
        using var store = new OpenStore(new OwnSchema(server));
        var accepted = new List<string>();
        await Append(0);

        server.Kill();
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Articles.Find(WorkspaceKey.Main, new ArticleId("x"), default));
        var during = Append(1);
        server.Start();
        await during;
        await Append(2);

        accepted.Count.ShouldBe(30);
        (await Read()).Select(e => e.Article!.Id.Value).ShouldBe(accepted);

        // A connection of the pool that died with the server says so once.
        async Task<IReadOnlyList<LogEntry>> Read()
        {
            while (true)
            {
                try
                {
                    return await store.Articles.Read(Sample.English, 0, 100, default);
                }
                catch (StoreUnavailableException)
                {
                    await store.Updates.WaitBeyond(long.MaxValue, default);
                }
            }
        }

        async Task Append(int round)
        {
            var receipts = await store.Articles.Append(WorkspaceKey.Main, [.. Enumerable.Range(0, 10).Select(i => Sample.Article($"r{round}.{i}", $"Text {i} of round {round}."))], default);
            receipts.ShouldAllBe(r => r.Status == AppendStatus.Accepted);
            accepted.AddRange(receipts.Select(r => r.Id.Value));
        }
    }

    /// <summary>The server ends the connection's own process, from another one.</summary>
    private void Cut(Statements s)
    {
        var process = s.Scalar("SELECT pg_backend_pid()")!;
        shared.Query($"SELECT pg_terminate_backend({process})");
    }

    /// <summary>A lock travels with the next question: after this one it is held.</summary>
    private static void Hold(Statements s, string name)
    {
        s.Lock(name);
        s.Scalar("SELECT 1");
    }
}
