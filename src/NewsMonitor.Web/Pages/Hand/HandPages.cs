using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Analyst;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.Replays;

namespace NewsMonitor.Web.Pages.Hand;

/// <summary>The analyst's hand as forms, for pages without script; the script sends the same to the API and stays on the page.</summary>
internal static class HandPages
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("/stories/{id}/hand/{what}", Act).RequireAuthorization(Scopes.Analyst);
        pages.MapPost("/actions/{id}/undo", Undo).RequireAuthorization(Scopes.Analyst);
    }

    private static async Task<IResult> Act(string id, string what, HttpContext context, StoryCommands commands, IStoryStore stories, IReaderMarks marks, TimeProvider time, string? workspace, CancellationToken cancellation)
    {
        SameOrigin.Check(context.Request);
        var form = await context.Request.ReadFormAsync(cancellation);
        var reason = form["reason"].ToString();
        int? seen = int.TryParse(form["expectedVersion"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
        switch (what)
        {
            case "merge":
                await AnalystApi.Merge(id, new MergePost(Listed(form["stories[]"]), seen, reason), commands, cancellation);
                break;
            case "split":
                await AnalystApi.Split(id, new SplitPost(Listed(form["articleIds[]"]), seen, reason), commands, cancellation);
                break;
            case "move":
                await AnalystApi.Move(Listed(form["articleIds[]"]) is [var article, ..] ? article : throw ApiException.BadRequest("choose the article to move"), new MovePost(form["storyId"].ToString().Trim(), reason), commands, workspace, cancellation);
                break;
            case "apart":
                await AnalystApi.Apart(id, new ApartPost(form["storyId"].ToString().Trim(), seen, reason), commands, cancellation);
                break;
            case "headline":
                await AnalystApi.Headline(id, new HeadlinePost(Given(form["text"]), Given(form["articleId"]), seen, reason), commands, cancellation);
                break;
            case "note":
                await AnalystApi.Note(id, new NotePost(form["text"], null, reason), commands, cancellation);
                break;
            case "read":
                await MarksApi.Read(id, new ReadPost(seen), context, stories, marks, time, cancellation);
                break;
            case "follow":
                await MarksApi.Follow(id, new FollowPost(form["followed"] != "false"), context, stories, marks, cancellation);
                break;
            default:
                throw ApiException.NotFound($"action '{what}'");
        }

        return new SeeOther(new PageAddress { Workspace = WorkspaceLookup.Checked(workspace) }.Story(new(id)));
    }

    private static async Task<IResult> Undo(string id, HttpContext context, IActions actions, StoryCommands commands, string? workspace, CancellationToken cancellation)
    {
        SameOrigin.Check(context.Request);
        var form = await context.Request.ReadFormAsync(cancellation);
        await ActionsApi.Undo(id, new UndoPost(form["reason"]), actions, commands, cancellation);
        var address = new PageAddress { Workspace = WorkspaceLookup.Checked(workspace) };
        return new SeeOther(form["story"].ToString() is { Length: > 0 } story ? address.Story(new(story)) : address.Home);
    }

    private static IReadOnlyList<string> Listed(Microsoft.Extensions.Primitives.StringValues given) =>
        [.. given.SelectMany(g => (g ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    private static string? Given(Microsoft.Extensions.Primitives.StringValues given) => given.ToString() is { Length: > 0 } text ? text : null;
}
