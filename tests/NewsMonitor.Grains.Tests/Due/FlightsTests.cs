using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Grains.Due;
using NewsMonitor.Testing.Processes;
using Orleans.Runtime.Messaging;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Due;

public sealed class FlightsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _failed = [];
    private readonly Flights _flights;
    private int _flown;

    public FlightsTests() => _flights = new(_time, TimeSpan.FromSeconds(10));

    [Fact]
    public async Task What_is_on_its_way_is_not_sent_again_and_counts_in_its_lane()
    {
        var back = new TaskCompletionSource();
        Send("a", "host", () => Fly(back.Task));
        Send("a", "host", () => Fly(back.Task));
        Send("b", "other", () => Fly(back.Task));

        (_flown, _flights.Count, _flights.In("host"), _flights.In("other")).ShouldBe((2, 2, 1, 1));
        back.SetResult();
        await Eventually.Becomes(() => Task.FromResult(_flights.Count), count => count == 0, "both back");
    }

    [Fact]
    public void What_failed_is_told_and_rests()
    {
        Send("a", "host", () => throw new InvalidOperationException("broken"));
        Send("a", "host", () => Fly(Task.CompletedTask));
        (_failed.ShouldHaveSingleItem(), _flown, _flights.Resting(), _flights.Count).ShouldBe(("a", 0, 1, 0));

        _time.Advance(TimeSpan.FromSeconds(10));
        _flights.Resting().ShouldBe(0);
        Send("a", "host", () => Fly(Task.CompletedTask));
        _flown.ShouldBe(1);
    }

    [Fact]
    public void What_stood_on_a_host_that_died_is_sent_again_within_seconds()
    {
        Send("a", "host", () => throw new SiloUnavailableException("the host is gone"));
        Send("b", "host", () => throw new ConnectionFailedException("the host is gone"));
        _time.Advance(TimeSpan.FromSeconds(2));

        _flights.Resting().ShouldBe(0);
        Send("a", "host", () => Fly(Task.CompletedTask));
        (_failed.Count, _flown).ShouldBe((2, 1));
    }

    [Fact]
    public void What_is_cancelled_is_no_fault()
    {
        Send("a", "host", () => Task.FromCanceled(new CancellationToken(canceled: true)));

        (_failed.Count, _flights.Resting(), _flights.Count).ShouldBe((0, 0, 0));
    }

    private void Send(string id, string lane, Func<Task> flight) => _flights.Send(id, lane, flight, (failed, _) => _failed.Add(failed));

    private Task Fly(Task until)
    {
        _flown++;
        return until;
    }
}
