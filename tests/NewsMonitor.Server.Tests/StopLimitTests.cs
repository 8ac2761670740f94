using NewsMonitor.Server.Startup;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests;

public sealed class StopLimitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_does_not_end_by_itself_is_ended_once_however_often_it_is_asked_to_stop()
    {
        var times = 0;
        var reached = new TaskCompletionSource();
        var limit = new StopLimit(TimeSpan.FromMilliseconds(1), () =>
        {
            Interlocked.Increment(ref times);
            reached.SetResult();
        });

        limit.Begin();
        limit.Begin();
        await reached.Task.WaitAsync(Patience);

        times.ShouldBe(1);
    }

    [Fact]
    public async Task A_busy_pool_does_not_hold_it_up()
    {
        using var release = new ManualResetEventSlim();
        var reached = new TaskCompletionSource();
        var busy = Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => Task.Run(release.Wait)).ToList();

        new StopLimit(TimeSpan.FromMilliseconds(1), () =>
        {
            release.Set();
            reached.SetResult();
        }).Begin();

        await reached.Task.WaitAsync(Patience);
        await Task.WhenAll(busy);
    }

    [Theory]
    [InlineData("00:00:01", true)]
    [InlineData("00:10:00", true)]
    [InlineData("00:00:00.999", false)]
    [InlineData("00:10:01", false)]
    public void Limit_has_a_range(string within, bool good)
    {
        var result = new StopOptionsValidator().Validate(null, new StopOptions { Within = TimeSpan.Parse(within) });

        result.Succeeded.ShouldBe(good);
        result.FailureMessage?.ShouldContain("NewsMonitor:Stopping:Within");
    }

    [Fact]
    public void Grace_leaves_time_for_leaving_and_closing() => new StopOptions().Gracefully.ShouldBe(TimeSpan.FromSeconds(7));
}
