using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Analyst;

/// <summary>What analysts did, and taking it back.</summary>
internal static class ActionsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/actions", List).WithName("ListActions").WithSummary("What analysts did, newest first; of one story with ?story=").ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/actions/{id}", Get).WithName("GetAction").WithSummary("One action, and what it came to").ProducesProblem(404);
        AnalystApi.Command(api.MapPost("/actions/{id}/undo", Undo), "UndoAction", "Takes an action back as far as later decisions allow; says what it could not bring back");
    }

    private static async Task<Tagged<ListAnswer<ActionAnswer>>> List([AsParameters] PageQuery page, IActions actions, WorkspaceLookup workspaces, string? workspace, string? story, CancellationToken cancellation)
    {
        StoryId? of = string.IsNullOrEmpty(story) ? null : StoryId.IsId(story) ? new StoryId(story) : throw ApiException.NotFound($"story '{story}'");
        var found = await actions.List(of?.Partition.Workspace ?? await workspaces.Existing(workspace, cancellation), of, page.From, page.Rows, cancellation);
        return new(new([.. found.Items.Select(ActionAnswer.Of)], found.Next));
    }

    private static async Task<Tagged<ActionAnswer>> Get(string id, IActions actions, CancellationToken cancellation) => new(ActionAnswer.Of(await Find(id, actions, cancellation)));

    internal static async Task<IResult> Undo(string id, UndoPost? post, IActions actions, StoryCommands commands, CancellationToken cancellation) =>
        await commands.Undo(await Find(id, actions, cancellation), post?.Reason, cancellation);

    private static async Task<AnalystAction> Find(string id, IActions actions, CancellationToken cancellation) =>
        await actions.Find(id, cancellation) ?? throw ApiException.NotFound($"action '{id}'");
}
