using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Watches;

/// <summary>Watches of stories whose first updates the log let go.</summary>
public sealed class LostHistoryTests
{
    [Fact]
    public async Task Watch_knows_what_is_in_a_story_whose_first_updates_are_gone()
    {
        await using var world = await WatchWorld.Open();
        await world.Tell("strike", 4);
        var retention = world.Port<IRetention>();
        var old = await retention.OldUpdates(DateTimeOffset.MaxValue, 100, default);
        await retention.RemoveUpdates(old[^1].Cursor.Sequence, default);
        var watch = await world.Watch(WatchWorld.Order("strike outlets>=5"));
        await world.Routed();

        await world.Tell("strike", 1, from: 5);
        await world.Routed();

        var told = await Eventually.Becomes(() => world.Entries(watch), entries => entries.Count > 0, "an entry of a story with five outlets, of which the log knows one");
        told[0].Kind.ShouldBe(TellingKind.Began);
        told[0].ArticleCount.ShouldBe(5);
    }
}
