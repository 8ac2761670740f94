using System.Net.ServerSentEvents;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Delivery.Matching;
using NewsMonitor.Model;
using NewsMonitor.Web.Tests.World;
using NewsMonitor.Web.Updates;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Updates;

public sealed class UpdateReaderTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly MemoryUpdateLog _log = new();
    private readonly FakeTimeProvider _time = new();
    private UpdateRing? _ring;

    [Fact]
    public async Task Reader_resumes_after_its_cursor_without_a_hole()
    {
        Fill(5);
        await using var events = await Read("e1-2");

        (await Next(events)).EventType.ShouldBe("heartbeat");
        (await Next(events)).EventId.ShouldBe("e1-3");
        (await Next(events)).EventId.ShouldBe("e1-4");
        (await Next(events)).EventId.ShouldBe("e1-5");
    }

    [Fact]
    public async Task Reader_without_a_cursor_gets_what_comes_from_now_on()
    {
        Fill(3);
        await using var events = await Read(null);
        (await Next(events)).EventId.ShouldBe("e1-3");

        _log.Add("main.en.9");

        var update = await Next(events);
        update.EventType.ShouldBe("story-updated");
        update.Data.ShouldContain("\"storyId\":\"main.en.9\"");
    }

    [Theory]
    [InlineData("other-2")]
    [InlineData("e1-99")]
    [InlineData("e1-1")]
    [InlineData("nonsense")]
    public async Task Unknown_foreign_and_too_old_cursors_are_told_of_a_gap(string cursor)
    {
        Fill(5);
        _log.Forget(2);
        await using var events = await Read(cursor);

        var gap = await Next(events);

        gap.EventType.ShouldBe("gap");
        gap.Data.ShouldBe($$"""{"requested":"{{cursor}}","oldest":"e1-2","latest":"e1-5"}""");
        (await Next(events)).EventType.ShouldBe("heartbeat");
        (await Next(events)).EventId.ShouldBe("e1-3");
    }

    [Fact]
    public async Task Reader_that_the_log_lets_go_under_its_eyes_is_told_of_a_gap()
    {
        Fill(5);
        await using var events = await Read("e1-0");
        (await Next(events)).EventType.ShouldBe("heartbeat");
        _log.Forget(2);

        var gap = await Next(events);

        gap.EventType.ShouldBe("gap");
        gap.Data.ShouldBe("""{"requested":"e1-0","oldest":"e1-2","latest":"e1-5"}""");
        (await Next(events)).EventId.ShouldBe("e1-3");
    }

    [Fact]
    public async Task Live_reader_that_the_ring_has_passed_is_closed_and_may_resume()
    {
        await using var events = await Read(null);
        await Next(events);
        var waiting = events.MoveNextAsync().AsTask();
        _log.Add("main.en.1");
        await waiting.WaitAsync(Patience);
        await Passed(40);

        SseItem<string> last;
        do
        {
            last = await Next(events);
        }
        while (last.EventType != "slow");

        last.EventId.ShouldNotBeNull().ShouldStartWith("e1-");
        (await events.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Quiet_filter_gets_heartbeats_that_move_its_cursor()
    {
        await using var events = await Read(null, UpdateFilter.Of(WorkspaceKey.Main, [new StoryId("main.en.7")]));
        (await Next(events)).EventId.ShouldBe("e1-0");
        var next = events.MoveNextAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(20));
        _log.Add("main.en.1");

        (await next.WaitAsync(Patience)).ShouldBeTrue();

        events.Current.EventType.ShouldBe("heartbeat");
        events.Current.EventId.ShouldBe("e1-1");
    }

    public async ValueTask DisposeAsync()
    {
        if (_ring is not null)
        {
            await _ring.StopAsync(default);
            _ring.Dispose();
        }
    }

    private void Fill(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            _log.Add($"main.en.{i}");
        }
    }

    private async Task Passed(int count)
    {
        Fill(count);
        while (_ring!.Latest < _log.Latest)
        {
            await _ring.WaitBeyond(_ring.Latest, Patience, default);
        }
    }

    private async Task<IAsyncEnumerator<SseItem<string>>> Read(string? cursor, UpdateFilter? filter = null)
    {
        _ring = new UpdateRing(_log, Options.Create(new UpdateRingOptions { Size = 16 }), TimeProvider.System);
        await _ring.StartAsync(default);
        return new UpdateReader(_ring, filter ?? UpdateFilter.All(WorkspaceKey.Main), TimeSpan.FromSeconds(15), _time).Events(cursor, default).GetAsyncEnumerator();
    }

    private static async Task<SseItem<string>> Next(IAsyncEnumerator<SseItem<string>> events)
    {
        (await events.MoveNextAsync().AsTask().WaitAsync(Patience)).ShouldBeTrue();
        return events.Current;
    }
}
