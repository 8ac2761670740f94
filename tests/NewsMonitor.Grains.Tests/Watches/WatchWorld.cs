using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;

namespace NewsMonitor.Grains.Tests.Watches;

/// <summary>The pipeline with watches, and a receiver on loopback.</summary>
internal sealed class WatchWorld : IAsyncDisposable
{
    public static readonly WatchCaller Ann = new("name:ann", "ann", All: false);
    private static readonly DateTimeOffset Start = new(2024, 12, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Key, string Value)[] Usual =
    [
        ("NewsMonitor:Stories:PublishEvery", "00:00:00.02"), ("NewsMonitor:Delivery:AllowedNetworks:0", "127.0.0.0/8"), ("NewsMonitor:Delivery:LookEvery", "00:00:00.05"),
    ];

    private PipelineCluster _cluster = null!;
    private int _articles;

    public HookReceiver Receiver { get; } = new();

    public IWatchDeskGrain Desk => _cluster.Grain<IWatchDeskGrain>("main");

    public static async Task<WatchWorld> Open(params (string Key, string Value)[] settings)
    {
        var world = new WatchWorld
        {
            _cluster = await PipelineCluster.Start([.. Usual.ExceptBy(settings.Select(s => s.Key), s => s.Key), .. settings]),
        };
        await world._cluster.Grain<IDeliveryClockGrain>(0).Start();
        return world;
    }

    public T Port<T>()
        where T : notnull => _cluster.Port<T>();

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => _cluster.Grain<T>(key);

    public static WatchOrder Order(string query, params string[] urls) => new(
        new WatchSettings { Name = query, Query = query },
        [.. urls.Select(url => new EndpointOrder(new EndpointSettings { Kind = EndpointKind.Webhook, Target = url }))]);

    /// <summary>Makes a watch of Ann's; answers its id.</summary>
    public async Task<string> Watch(WatchOrder order) => (await Desk.Add(Ann, order)).Id!;

    /// <summary>Articles of a made-up event (a strike, or anything else), one after the other, each in the told story before the next comes.</summary>
    public async Task Tell(string matter, int count, int from = 1)
    {
        for (var i = from; i < from + count; i++)
        {
            var (place, person, ship) = matter == "strike" ? ("Port Amon", "Jon Berg", "Marsala") : ("Vellmark", "Ada Quill", "Osprey");
            var body = $"The {matter} at {place} grew on Monday. {person} spoke of the {matter} with {100 + i} people of {place}. The {ship} waited for the {matter} near {place}.";
            await _cluster.Take([new MadeUpArticle($"{matter}-{i}", $"{place} {matter} grows, {person} says", body, Start.AddMinutes(i), $"Outlet {i}", matter)]);
            await _cluster.Settled(++_articles);
        }
    }

    public Task<IReadOnlyList<WatchEntry>> Entries(string watch) => Port<IWatchLog>().Read(watch, 0, 1000, default);

    /// <summary>Waits until the desk has asked its watches about all that is in the log. What the log says of its newest update comes a moment after the update, so it is read.</summary>
    public Task Routed() => Eventually.Becomes(
        async () => await Port<IWatches>().Load("main", default) is var set && set.Watches.All(w => w.Live) && (set.Position is not { } position || await Port<IUpdateLog>().Read(position, 1, default) is []),
        routed => routed,
        "watches that were asked about all updates");

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}
