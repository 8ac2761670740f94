using System.Globalization;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Grains.Watches;

/// <summary>What people want of watches.</summary>
internal sealed partial class WatchDeskGrain
{
    private static readonly WatchAnswer Unknown = new(WatchOutcome.Unknown);

    public async Task<WatchAnswer> Add(WatchCaller caller, WatchOrder order)
    {
        var desk = await Desk(CancellationToken.None);
        if (WatchPlan.Refuse(order, _options, _guard, _canMail) is { } reason)
        {
            return new(WatchOutcome.Refused, Reason: reason);
        }

        if (desk.All.Count(w => w.Owner == caller.Person) >= _options.MostPerOwner)
        {
            return new(WatchOutcome.TooMany, Reason: $"{caller.Name} has {_options.MostPerOwner} watches, which is as many as one may have (NewsMonitor:Watches:MostPerOwner): remove one first");
        }

        var now = _time.GetUtcNow();
        var workspace = this.GetPrimaryKeyString();
        var id = StableHash.Id("watch", workspace, desk.Revision.ToString(CultureInfo.InvariantCulture), now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        var (endpoints, secrets) = WatchPlan.Endpoints(id, order.Endpoints, []);
        var cursor = order.Settings.Since is { } since ? await LogPlace.Before(_log, since, CancellationToken.None) : _log.Latest;
        var watch = new StoredWatch
        {
            Id = id,
            Workspace = workspace,
            Owner = caller.Person,
            OwnerName = caller.Name,
            Settings = order.Settings,
            CreatedAt = now,
            Cursor = cursor,
            Live = order.Settings.Since is null,
            Endpoints = endpoints,
        };
        await Save(desk, watch);
        return new(WatchOutcome.Done, id, Secrets: secrets);
    }

    public async Task<WatchAnswer> Change(WatchCaller caller, string id, WatchOrder order)
    {
        var desk = await Desk(CancellationToken.None);
        if (Of(desk, caller, id) is not { } watch)
        {
            return Unknown;
        }

        if (WatchPlan.Refuse(order, _options, _guard, _canMail) is { } reason)
        {
            return new(WatchOutcome.Refused, id, reason);
        }

        if (order.Endpoints.FirstOrDefault(e => e.Id is { } named && watch.Endpoints.All(k => k.Id != named || k.Settings.Kind != e.Settings.Kind)) is { } stranger)
        {
            return new(WatchOutcome.Refused, id, $"deliveries: '{stranger.Id}' is not a delivery of this watch");
        }

        var (endpoints, secrets) = WatchPlan.Endpoints(id, order.Endpoints, watch.Endpoints);
        await Save(desk, GoOn(watch, order.Settings with { Since = watch.Settings.Since }) with { Endpoints = endpoints });
        return new(WatchOutcome.Done, id, Secrets: secrets);
    }

    public async Task<WatchAnswer> Pause(WatchCaller caller, string id, bool paused)
    {
        var desk = await Desk(CancellationToken.None);
        if (Of(desk, caller, id) is not { } watch)
        {
            return Unknown;
        }

        if (watch.Settings.Paused != paused)
        {
            await Save(desk, GoOn(watch, watch.Settings with { Paused = paused }));
        }

        return new(WatchOutcome.Done, id);
    }

    public async Task<WatchAnswer> Remove(WatchCaller caller, string id)
    {
        var desk = await Desk(CancellationToken.None);
        if (Of(desk, caller, id) is not { } watch)
        {
            return Unknown;
        }

        return await desk.Remove(watch, CancellationToken.None) ? new(WatchOutcome.Done, id) : throw Fenced();
    }

    public async Task<WatchAnswer> Mute(WatchCaller caller, string id, StoryId story, bool muted)
    {
        if (Of(await Desk(CancellationToken.None), caller, id) is null)
        {
            return Unknown;
        }

        await _watches.Mute(id, story, muted, CancellationToken.None);
        return new(WatchOutcome.Done, id);
    }

    public async Task<WatchAnswer> Rotate(WatchCaller caller, string id, string endpoint)
    {
        var desk = await Desk(CancellationToken.None);
        if (Of(desk, caller, id) is not { } watch || watch.Endpoints.FirstOrDefault(e => e.Id == endpoint && e.Settings.Kind == EndpointKind.Webhook) is not { } old)
        {
            return Unknown;
        }

        var (rotated, secret) = WatchPlan.Rotate(old, _time.GetUtcNow(), _options.SecretOverlap);
        await Save(desk, watch with { Endpoints = [.. watch.Endpoints.Select(e => e.Id == endpoint ? rotated : e)] });
        return new(WatchOutcome.Done, id, Secrets: [secret]);
    }

    public async Task<WatchAnswer> Enable(WatchCaller caller, string id, string endpoint)
    {
        if (Of(await Desk(CancellationToken.None), caller, id) is not { } watch || watch.Endpoints.All(e => e.Id != endpoint))
        {
            return Unknown;
        }

        await _deliveries.Enable(endpoint, CancellationToken.None);
        return new(WatchOutcome.Done, id);
    }

    /// <summary>A watch that was paused goes on from now; so does one that asks for something else.</summary>
    private StoredWatch GoOn(StoredWatch watch, WatchSettings settings) =>
        (watch.Settings.Paused && !settings.Paused) || watch.Settings.Query != settings.Query
            ? watch with { Settings = settings, Cursor = _log.Latest, Live = true }
            : watch with { Settings = settings };

    private async Task Save(WatchDesk desk, StoredWatch watch)
    {
        if (!await desk.Save(watch, CancellationToken.None))
        {
            throw Fenced();
        }
    }

    private static StoredWatch? Of(WatchDesk desk, WatchCaller caller, string id) => desk.Find(id) is { } watch && (caller.All || watch.Owner == caller.Person) ? watch : null;

    /// <summary>The caller tries again, and finds the activation that has gone on.</summary>
    private OrleansException Fenced()
    {
        Lose();
        return new OrleansException("the watches have moved to another place; try again");
    }
}
