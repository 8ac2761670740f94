using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Feeds.Fetching;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class HostGatesTests
{
    private readonly FakeTimeProvider _time = new(Samples.Utc(2026, 3, 1));

    [Fact]
    public async Task Turns_at_one_host_come_one_spacing_apart()
    {
        using var gates = Gates(new FetchOptions { PerHostSpacing = TimeSpan.FromSeconds(1), PerHostConcurrency = 9 });
        (await gates.Enter("a", default)).ShouldNotBeNull();
        var second = gates.Enter("a", default).AsTask();
        var third = gates.Enter("a", default).AsTask();
        (await gates.Enter("b", default)).ShouldNotBeNull();
        second.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await second.WaitAsync(TimeSpan.FromSeconds(10))).ShouldNotBeNull();
        third.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await third.WaitAsync(TimeSpan.FromSeconds(10))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_so_many_are_in_at_a_time()
    {
        using var gates = Gates(new FetchOptions { PerHostSpacing = TimeSpan.Zero, PerHostConcurrency = 1 });
        var first = await gates.Enter("a", default);
        var second = gates.Enter("A", default).AsTask();
        second.IsCompleted.ShouldBeFalse();
        first!.Dispose();
        first.Dispose();
        (await second.WaitAsync(TimeSpan.FromSeconds(10))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_turn_too_far_away_is_refused_and_takes_no_place()
    {
        using var gates = Gates(new FetchOptions { PerHostSpacing = TimeSpan.FromMinutes(1), MaxHostWait = TimeSpan.FromSeconds(30) });
        using (await gates.Enter("a", default)) (await gates.Enter("a", default)).ShouldBeNull();
        _time.Advance(TimeSpan.FromMinutes(1));
        (await gates.Enter("a", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_queue()
    {
        using var gates = Gates(new FetchOptions { PerHostSpacing = TimeSpan.Zero, PerHostConcurrency = 1 });
        var first = await gates.Enter("a", default);
        using var patience = new CancellationTokenSource();
        var second = gates.Enter("a", patience.Token).AsTask();
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        first!.Dispose();
        (await gates.Enter("a", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Hosts_that_nobody_visits_are_forgotten()
    {
        using var gates = Gates(new FetchOptions { PerHostSpacing = TimeSpan.Zero, MaxHosts = 2 });
        for (var i = 0; i < 100; i++)
        {
            (await gates.Enter($"host-{i}", default))!.Dispose();
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private HostGates Gates(FetchOptions options) => new(options, _time);
}
