using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;
using NewsMonitor.Web.Articles;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Quarantine;

/// <summary>What could not be processed: see it, send it through again, give it up.</summary>
internal static class QuarantineApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/quarantine", List).WithName("ListQuarantine").WithSummary("What could not be processed, newest first");
        api.MapPost("/quarantine/{id}/retry", Retry).WithName("RetryQuarantined").WithSummary("Sends an item through again").ProducesProblem(404).ProducesProblem(422);
        api.MapPost("/quarantine/{id}/discard", Discard).WithName("DiscardQuarantined").WithSummary("Gives an item up").ProducesProblem(404);
    }

    private static async Task<Tagged<ListAnswer<QuarantineAnswer>>> List([AsParameters] PageQuery page, IQuarantine quarantine, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        var items = await quarantine.Waiting(await workspaces.Existing(workspace, cancellation), page.From, page.Rows + 1, cancellation);
        var rows = items.Take(page.Rows).Select(QuarantineAnswer.Of).ToList();
        return new(new(rows, items.Count > page.Rows ? rows[^1].Id : null));
    }

    internal static async Task<Ok<PostReceipt>> Retry(string id, IQuarantine quarantine, IGrainFactory grains, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        var item = await Find(id, quarantine, workspaces, workspace, cancellation);
        if (item.Document is null)
        {
            throw ApiException.Unprocessable($"'{item.Subject}' could not be read at all ({item.Reason}): correct it at its source and it is read again, or discard it here");
        }

        var receipts = await grains.GetGrain<IIntakeGrain>(0).Take(new IntakeBatch
        {
            Workspace = item.Workspace,
            Scope = item.Scope ?? "quarantine",
            Feed = item.Feed,
            Documents = [item.Document],
            Quarantine = false,
        });
        if (receipts[0].Status == IntakeStatus.Rejected)
        {
            throw ApiException.Unprocessable($"'{item.Subject}' was refused again: {receipts[0].Reason}");
        }

        await quarantine.Settle(item.Workspace, id, QuarantineState.Retried, cancellation);
        return TypedResults.Ok(PostReceipt.Of(receipts[0]));
    }

    internal static async Task<NoContent> Discard(string id, IQuarantine quarantine, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        var item = await Find(id, quarantine, workspaces, workspace, cancellation);
        await quarantine.Settle(item.Workspace, id, QuarantineState.Discarded, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<QuarantineItem> Find(string id, IQuarantine quarantine, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation) =>
        await quarantine.Find(await workspaces.Existing(workspace, cancellation), id, cancellation) ?? throw ApiException.NotFound($"quarantined item '{id}'");
}

/// <summary>Something that could not be processed.</summary>
internal sealed record QuarantineAnswer(string Id, string Stage, string Subject, string Reason, string? Feed, DateTimeOffset At, bool CanRetry)
{
    public static QuarantineAnswer Of(QuarantineItem i) => new(i.Id, i.Stage, i.Subject, i.Reason, i.Feed, i.At, i.Document is not null);
}
