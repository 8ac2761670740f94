using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NSubstitute;

namespace NewsMonitor.Web.Tests.World;

/// <summary>Watches for tests, written through the store's own ports.</summary>
internal static class WatchWorld
{
    /// <summary>A watch of the person that the tests are, with one endpoint or none.</summary>
    public static async Task<StoredWatch> Watch(this WebWorld world, string id, string name, string query, EndpointSettings? endpoint = null, long revision = 0, bool paused = false)
    {
        var watch = new StoredWatch
        {
            Id = id,
            Workspace = WorkspaceKey.MainName,
            Owner = "name:someone on this machine",
            Settings = new WatchSettings { Name = name, Query = query, Paused = paused },
            CreatedAt = StoryWriter.Start,
            Endpoints = endpoint is null ? [] : [new WatchEndpoint { Id = $"{id}e", Watch = id, Settings = endpoint }],
        };
        (await world.Part<IWatches>().Save(watch, revision, 0, default)).ShouldBeTrueOrThrow();
        return watch;
    }

    /// <summary>A watch tells that a story begins; to its endpoints too.</summary>
    public static async Task Tell(this WebWorld world, string watch, string headline, long revision = 1)
    {
        var entry = new WatchEntry { Watch = watch, Kind = TellingKind.Began, Story = new StoryId("main.en.1"), From = 1, To = 1, Update = 1, At = StoryWriter.Start, Headline = headline, ArticleCount = 3 };
        var endpoints = (await world.Part<IWatches>().Find(watch, default))!.Endpoints;
        var receipt = await world.Part<IWatchRouting>().Commit(
            new RoutedStretch { Workspace = WorkspaceKey.MainName, Revision = revision, From = 0, To = 1, Entries = [new NewEntry(entry, [.. endpoints.Select(e => (e.Id, StoryWriter.Start))])] },
            default);
        (receipt is not null).ShouldBeTrueOrThrow();
    }

    /// <summary>The stand-in for the watches' desk.</summary>
    public static IWatchDeskGrain Watches(this WebWorld world)
    {
        var desk = Substitute.For<IWatchDeskGrain>();
        world.Part<IGrainFactory>().GetGrain<IWatchDeskGrain>(WorkspaceKey.MainName).Returns(desk);
        return desk;
    }
}
