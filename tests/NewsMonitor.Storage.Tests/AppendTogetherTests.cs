using NewsMonitor.Model;
using NewsMonitor.Storage.Sql;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

public sealed class AppendTogetherTests
{
    private readonly List<string[]> _appended = [];
    private readonly TaskCompletionSource _first = new();
    private Func<IReadOnlyList<Article>, Exception?> _fails = _ => null;

    [Fact]
    public async Task What_comes_while_the_first_is_written_is_written_together_and_each_gets_its_own_receipts()
    {
        var together = new AppendTogether(Append);
        var answers = Enumerable.Range(0, 5).Select(i => together.Append([Named($"{i}a"), Named($"{i}b")], default)).ToList();

        _first.SetResult();
        var receipts = await Task.WhenAll(answers);

        _appended.Select(a => a.Length).ShouldBe([2, 8]);
        receipts.Select(r => string.Join(' ', r.Select(x => x.Id.Value))).ShouldBe(Enumerable.Range(0, 5).Select(i => $"{i}a {i}b"));
    }

    [Fact]
    public async Task Batch_that_fails_fails_alone()
    {
        _fails = articles => articles.Any(a => a.Id.Value == "2") ? new InvalidOperationException("two") : null;
        var together = new AppendTogether(Append);
        var answers = Enumerable.Range(0, 5).Select(i => together.Append([Named($"{i}")], default)).ToList();

        _first.SetResult();
        await Task.WhenAll(answers.Select(a => a.ContinueWith(_ => { }, TaskScheduler.Default)));

        answers.Where(a => a.IsFaulted).ShouldHaveSingleItem().Exception!.InnerException!.Message.ShouldBe("two");
        answers.Where(a => !a.IsFaulted).Select(a => a.Result.Single().Id.Value).ShouldBe(["0", "1", "3", "4"]);
    }

    [Fact]
    public async Task Store_that_is_away_is_not_asked_again_for_each()
    {
        _fails = articles => articles[0].Id.Value == "0" ? null : new StoreUnavailableException("away");
        var together = new AppendTogether(Append);
        var answers = Enumerable.Range(0, 5).Select(i => together.Append([Named($"{i}")], default)).ToList();

        _first.SetResult();
        await Task.WhenAll(answers.Select(a => a.ContinueWith(_ => { }, TaskScheduler.Default)));

        answers.Count(a => a.Exception?.InnerException is StoreUnavailableException).ShouldBe(4);
        _appended.Count.ShouldBe(2);
        (await together.Append([Named("0")], default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Many_at_once_are_all_appended_once_in_bounded_groups()
    {
        _first.SetResult();
        var together = new AppendTogether(Append);

        await Task.WhenAll(Enumerable.Range(0, 2000).Select(i => Task.Run(() => together.Append([Named($"{i}")], default))));

        _appended.SelectMany(a => a).Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, 2000));
        _appended.ShouldAllBe(a => a.Length <= 256);
    }

    private static Article Named(string id) => Sample.Article(id);

    /// <summary>The first append takes until it is told; two never run at once.</summary>
    private async Task<IReadOnlyList<AppendReceipt>> Append(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        _appended.Add([.. articles.Select(a => a.Id.Value)]);
        await _first.Task;
        return _fails(articles) is { } failure ? throw failure : [.. articles.Select(a => new AppendReceipt(a.Id, AppendStatus.Accepted, null, PartitionKey.Of(WorkspaceKey.Main, "en")))];
    }
}
