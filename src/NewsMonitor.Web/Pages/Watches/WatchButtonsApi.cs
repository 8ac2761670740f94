using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.List;
using NewsMonitor.Web.Pages.Replays;
using NewsMonitor.Web.Watches;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>The forms of the watches' pages.</summary>
internal static class WatchButtonsApi
{
    public static void Map(RouteGroupBuilder pages)
    {
        var forms = pages.MapGroup("/watches").RequireAuthorization(Scopes.Analyst);
        forms.MapPost("", Make);
        forms.MapPost("/{id}/edit", Save);
        forms.MapPost("/{id}/test", Test);
        forms.MapPost("/{id}/rotate", Rotate);
        forms.MapPost("/{id}/{deed}", Do);
    }

    private static async Task<IResult> Make(HttpContext context, IGrainFactory grains, WatchReading watches, IWatchLog log, IDeliveries deliveries, QueryPreview preview, WorkspaceLookup workspaces, TimeProvider time, CancellationToken cancellation)
    {
        SameOrigin.Check(context.Request);
        var form = await context.Request.ReadFormAsync(cancellation);
        var address = StoryLists.Address(context.Request) with { Query = "", Workspace = WorkspaceLookup.Checked(form["workspace"]) };
        var fields = WatchForm.Read(form);
        var answer = Wrong(fields) ?? await grains.GetGrain<IWatchDeskGrain>(address.Workspace).Add(WatchViews.Caller(context), fields.Order(null, time.GetUtcNow()));
        return answer.Outcome == WatchOutcome.Done
            ? await Shown(context, answer, watches, log, deliveries, time, address, cancellation)
            : await Again(null, answer, fields, address, preview, workspaces, time, cancellation);
    }

    private static async Task<IResult> Save(string id, HttpContext context, IGrainFactory grains, WatchReading watches, IWatchLog log, IDeliveries deliveries, QueryPreview preview, WorkspaceLookup workspaces, TimeProvider time, CancellationToken cancellation)
    {
        SameOrigin.Check(context.Request);
        var watch = await watches.Find(context, id, cancellation);
        var fields = WatchForm.Read(await context.Request.ReadFormAsync(cancellation));
        var address = new PageAddress { Workspace = watch.Workspace };
        var answer = Wrong(fields) ?? await grains.GetGrain<IWatchDeskGrain>(watch.Workspace).Change(WatchViews.Caller(context), id, fields.Order(watch, time.GetUtcNow()));
        return answer.Outcome == WatchOutcome.Done
            ? await Shown(context, answer with { Id = id }, watches, log, deliveries, time, address, cancellation)
            : await Again(id, answer, fields, address, preview, workspaces, time, cancellation);
    }

    /// <summary>Secrets are in this answer only; without any the reader goes on to the watch's page.</summary>
    private static async Task<IResult> Shown(HttpContext context, WatchAnswer answer, WatchReading watches, IWatchLog log, IDeliveries deliveries, TimeProvider time, PageAddress address, CancellationToken cancellation)
    {
        if (answer.Secrets is not { Count: > 0 } secrets)
        {
            return new SeeOther(address.Beside($"/watches/{Uri.EscapeDataString(answer.Id!)}"));
        }

        var view = await WatchPages.View(context, await watches.Find(context, answer.Id!, cancellation), log, deliveries, time, cancellation);
        return new RazorComponentResult<WatchPage>(new { View = view with { Secrets = secrets } });
    }

    /// <summary>The form again, as it was filled in, with what is wrong.</summary>
    private static async Task<IResult> Again(string? id, WatchAnswer answer, WatchDraft fields, PageAddress address, QueryPreview preview, WorkspaceLookup workspaces, TimeProvider time, CancellationToken cancellation)
    {
        var shown = fields.Query.Length == 0 ? null : await WatchPages.Ask(fields.Query, address, preview, workspaces, time, cancellation);
        return new RazorComponentResult<WatchFormPage>(new { View = new WatchFormView { Address = address, Id = id, Fields = fields, Refused = answer.Reason ?? "This watch is not known any more.", Preview = shown, Fault = shown?.Fault } })
        {
            StatusCode = answer.Outcome == WatchOutcome.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<RazorComponentResult<WatchPage>> Test(string id, HttpContext context, IGrainFactory grains, WatchReading watches, IWatchLog log, IDeliveries deliveries, TimeProvider time, CancellationToken cancellation)
    {
        SameOrigin.Check(context.Request);
        var watch = await watches.Find(context, id, cancellation);
        var tests = await Task.WhenAll(watch.Endpoints.Select(endpoint => grains.GetGrain<IEndpointGrain>(endpoint.Id).Test()));
        return new(new { View = await WatchPages.View(context, watch, log, deliveries, time, cancellation) with { Tests = tests } });
    }

    private static async Task<IResult> Rotate(string id, HttpContext context, IGrainFactory grains, WatchReading watches, IWatchLog log, IDeliveries deliveries, TimeProvider time, CancellationToken cancellation)
    {
        SameOrigin.Check(context.Request);
        var watch = await watches.Find(context, id, cancellation);
        var form = await context.Request.ReadFormAsync(cancellation);
        var answer = Done(await grains.GetGrain<IWatchDeskGrain>(watch.Workspace).Rotate(WatchViews.Caller(context), id, form["endpoint"].ToString()));
        return await Shown(context, answer with { Id = id }, watches, log, deliveries, time, new PageAddress { Workspace = watch.Workspace }, cancellation);
    }

    private static async Task<SeeOther> Do(string id, string deed, HttpContext context, IGrainFactory grains, WatchReading watches, IDeliveries deliveries, TimeProvider time, CancellationToken cancellation)
    {
        SameOrigin.Check(context.Request);
        var watch = await watches.Find(context, id, cancellation);
        var form = await context.Request.ReadFormAsync(cancellation);
        var desk = grains.GetGrain<IWatchDeskGrain>(watch.Workspace);
        var caller = WatchViews.Caller(context);
        switch (deed)
        {
            case "pause" or "resume":
                Done(await desk.Pause(caller, id, deed == "pause"));
                break;
            case "remove":
                Done(await desk.Remove(caller, id));
                break;
            case "mute" or "unmute":
                Done(await desk.Mute(caller, id, new StoryId(form["story"].ToString()), deed == "mute"));
                break;
            case "enable":
                Done(await desk.Enable(caller, id, form["endpoint"].ToString()));
                break;
            case "again":
                await Again(watch, form, deliveries, time, cancellation);
                await grains.GetGrain<IDeliveryClockGrain>(0).Look();
                break;
            default:
                throw ApiException.NotFound($"button '{deed}'");
        }

        var address = new PageAddress { Workspace = watch.Workspace };
        return new SeeOther(address.Beside(deed == "remove" ? "/watches" : $"/watches/{Uri.EscapeDataString(id)}"));
    }

    private static async Task Again(StoredWatch watch, IFormCollection form, IDeliveries deliveries, TimeProvider time, CancellationToken cancellation)
    {
        var endpoint = watch.Endpoints.FirstOrDefault(e => e.Id == form["endpoint"]) ?? throw ApiException.NotFound($"endpoint '{form["endpoint"]}'");
        if (!long.TryParse(form["sequence"], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || !await deliveries.Again(endpoint.Id, sequence, time.GetUtcNow(), cancellation))
        {
            throw ApiException.NotFound($"delivery '{form["sequence"]}'");
        }
    }

    /// <summary>What is wrong with a query before anybody is asked; null when nothing is.</summary>
    private static WatchAnswer? Wrong(WatchDraft fields) => Query.Parse(fields.Query) switch
    {
        { Fault: { } fault } => new WatchAnswer(WatchOutcome.Refused, null, fault.ToString()),
        { Query.HoldsForNearlyEverything: true } when !fields.Everything => new WatchAnswer(WatchOutcome.Refused, null, "This would match nearly every story: ask for something that a story must have, or say that everything is meant."),
        _ => null,
    };

    private static WatchAnswer Done(WatchAnswer answer) => answer.Outcome switch
    {
        WatchOutcome.Done => answer,
        WatchOutcome.Unknown => throw ApiException.NotFound(answer.Reason ?? "the watch"),
        _ => throw ApiException.Unprocessable(answer.Reason ?? "this cannot be"),
    };
}
