using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Copies;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

/// <summary>What holds when two processes work on one store.</summary>
[Trait("needs", "postgres")]
public sealed class TwoProcessesTests : IDisposable
{
    private const string Wire = "The ferry ran aground near the old lighthouse on Monday morning and all were saved";

    private readonly OpenStore _one;
    private readonly OpenStore _two;

    public TwoProcessesTests(PostgresServer server)
    {
        _one = new(new OwnSchema(server), new WordRule());
        _two = _one.Beside();
    }

    public void Dispose()
    {
        _two.Dispose();
        _one.Dispose();
    }

    [Fact]
    public async Task Same_articles_sent_to_both_at_once_are_accepted_once_each_at_dense_positions()
    {
        var batch = Enumerable.Range(0, 40).Select(i => Sample.Article($"a{i}", $"Text number {i} of the day.")).ToArray();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? _one : _two).Articles.Append(WorkspaceKey.Main, batch, default)));

        receipts.SelectMany(r => r).Count(r => r.Status == AppendStatus.Accepted).ShouldBe(40);
        (await _two.Articles.Read(Sample.English, 0, 500, default)).Select(e => e.Position).ShouldBe(Enumerable.Range(1, 40).Select(i => (long)i));
    }

    [Fact]
    public async Task Near_copy_of_what_the_other_took_in_is_found()
    {
        await _two.Articles.Append(WorkspaceKey.Main, [Sample.Article("x", "Quite another text about a museum of clocks in the far north.", "x")], default);
        await _one.Articles.Append(WorkspaceKey.Main, [Sample.Article("a", Wire, "a")], default);

        var receipt = (await _two.Articles.Append(WorkspaceKey.Main, [Sample.Article("b", Wire.Replace("saved", "rescued", StringComparison.Ordinal), "b")], default))[0];

        receipt.CopyOf.ShouldBe(new ArticleId("a"));
    }

    [Fact]
    public async Task Of_two_activations_of_a_partition_one_commits()
    {
        await _one.Articles.Append(WorkspaceKey.Main, [Sample.Article("a")], default);
        var commit = new PartitionCommit { Partition = Sample.English, From = 0, To = 1, Decisions = [Sample.Decision("a", 1, 1)], Facts = [Sample.Fact(1, StoryFactKind.Add, 1, null, "a")] };

        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? _one : _two).Partitions.Commit(commit, default)));

        won.Count(w => w).ShouldBe(1);
        (await _one.Stories.Facts(Sample.Story(1), 0, 10, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_two_activations_of_a_story_one_commits_each_version()
    {
        for (var version = 1; version <= 5; version++)
        {
            var commit = Sample.Version(1, version, 1);
            var won = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? _one : _two).Stories.Commit(commit, default)));
            won.Count(w => w).ShouldBe(1);
        }

        (await _one.Numbered(5)).Select(u => u.Version).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task Numbers_are_dense_and_the_same_for_both_while_both_write_and_read()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var readers = new[] { _one, _two }.Select(s => Follow(s, 200, patience.Token)).ToList();

        await Task.WhenAll(Enumerable.Range(1, 40).Select(async story =>
        {
            for (var version = 1; version <= 5; version++)
            {
                (await ((story + version) % 2 == 0 ? _one : _two).Stories.Commit(Sample.Version(story, version, 1), patience.Token)).ShouldBeTrue();
            }
        }));

        var seen = await Task.WhenAll(readers);
        seen[0].Select(u => u.Cursor.Sequence).ShouldBe(Enumerable.Range(1, 200).Select(i => (long)i));
        seen[1].Select(u => (u.Cursor, u.StoryId, u.Version)).ShouldBe(seen[0].Select(u => (u.Cursor, u.StoryId, u.Version)));
        seen[0].GroupBy(u => u.StoryId).ShouldAllBe(g => g.Select(u => u.Version).SequenceEqual(Enumerable.Range(1, 5)));
    }

    /// <summary>Reads on from the last number seen, as every reader does: a number that came late below it would be missed.</summary>
    private static async Task<List<StoryUpdate>> Follow(OpenStore store, int count, CancellationToken cancellation)
    {
        var seen = new List<StoryUpdate>();
        while (seen.Count < count)
        {
            await store.Updates.WaitBeyond(seen.Count == 0 ? 0 : seen[^1].Cursor.Sequence, cancellation);
            seen.AddRange(await store.Updates.Read(seen.Count == 0 ? 0 : seen[^1].Cursor.Sequence, 50, cancellation));
        }

        return seen;
    }
}
