using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Pages.Replays;

/// <summary>The replay page and its buttons, and the button of the list that replays the test feed.</summary>
internal static class ReplayPages
{
    private const int Shown = 30;
    private const double Fastest = 10_000;

    public static void Map(RouteGroupBuilder pages, RouteGroupBuilder fragments)
    {
        pages.MapGet("/replays", Page);
        fragments.MapGet("/replays", Page);
        pages.MapPost("/replays", Begin);
        pages.MapPost("/replays/seeds", Seeds);
        foreach (var control in Enum.GetValues<ReplayControl>())
        {
            pages.MapPost($"/replays/{{id}}/{control.ToString().ToLowerInvariant()}", (string id, HttpRequest request, IGrainFactory grains, IReplays replays, CancellationToken cancellation) => Steer(id, control, request, grains, replays, cancellation));
        }
    }

    private static async Task<RazorComponentResult<ReplaysPage>> Page(HttpContext context, IReplays replays, IReading reading, ReplayFolders folders, IOptions<PageOptions> options, TimeProvider time, CancellationToken cancellation)
    {
        var rows = new List<(Replay, long)>();
        foreach (var replay in (await replays.All(cancellation)).Take(Shown))
        {
            rows.Add((replay, (await reading.Totals(replay.Workspace, cancellation)).Stories));
        }

        context.Response.Headers.CacheControl = "no-cache";
        return new(new
        {
            View = new ReplaysView
            {
                Address = new PageAddress { Workspace = WorkspaceLookup.Checked(context.Request.Query["workspace"]) },
                Root = folders.Root,
                Folders = folders.All(),
                Into = options.Value.ReplayInto,
                Now = time.GetUtcNow(),
                Replays = rows,
            },
        });
    }

    private static async Task<SeeOther> Begin(HttpRequest request, IGrainFactory grains, ReplayFolders folders, TimeProvider time, CancellationToken cancellation)
    {
        SameOrigin.Check(request);
        var form = await request.ReadFormAsync(cancellation);
        var path = folders.Whole(form["path"].ToString()) ?? throw ApiException.Unprocessable($"'{form["path"]}' is not under {folders.Root}");
        var speed = form["speed"].ToString() is "max" or "" ? 0
            : double.TryParse(form["speed"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) && given is > 0 and <= Fastest ? given
            : throw ApiException.BadRequest($"speed '{form["speed"]}' is not known: it is articles a second, above 0 and up to {Fastest}, or max");
        var into = WorkspaceLookup.Checked(form["into"]);
        await Start(new ReplayRequest(path, speed, into, form["loop"] == "true"), grains, time);
        return new SeeOther("/replays");
    }

    private static async Task<SeeOther> Seeds(HttpRequest request, IGrainFactory grains, IOptions<PageOptions> options, TimeProvider time)
    {
        SameOrigin.Check(request);
        var page = options.Value;
        await Start(new ReplayRequest(page.ReplayPath, page.ReplaySpeed, page.ReplayInto, Loop: false), grains, time);
        return new SeeOther(new PageAddress { Workspace = page.ReplayInto }.Home);
    }

    private static async Task Start(ReplayRequest replay, IGrainFactory grains, TimeProvider time)
    {
        var id = Model.StableHash.Id("replay", replay.Path, replay.Into, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        if (await grains.GetGrain<IReplayGrain>(id).Begin(replay) is { } reason)
        {
            throw ApiException.Unprocessable(reason);
        }
    }

    /// <summary>Goes back to where the button was pressed.</summary>
    private static async Task<SeeOther> Steer(string id, ReplayControl control, HttpRequest request, IGrainFactory grains, IReplays replays, CancellationToken cancellation)
    {
        SameOrigin.Check(request);
        var replay = await replays.Find(id, cancellation) ?? throw ApiException.NotFound($"replay '{id}'");
        await grains.GetGrain<IReplayGrain>(id).Control(control);
        var from = Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) ? page.AbsolutePath : "";
        return new SeeOther(from == "/replays" ? from : new PageAddress { Workspace = replay.Workspace.Name }.Home);
    }
}
