using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Watches;

/// <summary>Deliveries over HTTP: what went where, again by hand, tests, secrets.</summary>
internal static class DeliveriesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/watches/{id}/deliveries", List).WithTags("Watches").RequireAuthorization(Scopes.Reader)
            .WithName("ListDeliveries").WithSummary("What the watch told and where it went, newest first; of one delivery by ?delivery=").ProducesProblem(404);
        var writing = api.MapGroup("/watches/{id}").WithTags("Watches").RequireAuthorization(Scopes.Analyst);
        writing.MapPost("/test", Test).WithName("TestWatch").WithSummary("Sends a test to each delivery, or the one of ?delivery=, and says what came of it").ProducesProblem(404).ProducesProblem(422);
        writing.MapPost("/deliveries/{delivery}/replay", Again).WithName("ReplayDelivery").WithSummary("Sends something that was told again, with the same id").ProducesProblem(404).ProducesProblem(409);
        writing.MapPost("/deliveries/{delivery}/rotate", Rotate).WithName("RotateSecret").WithSummary("Makes a new secret, told in this answer and never again; the old one is signed with too for a while").ProducesProblem(404);
        writing.MapPost("/deliveries/{delivery}/enable", Enable).WithName("EnableDelivery").WithSummary("Lets a disabled delivery be tried again").ProducesProblem(404);
    }

    private static async Task<Tagged<ListAnswer<DeliveryAnswer>>> List(string id, [AsParameters] PageQuery page, string? delivery, HttpContext context, WatchViews views, IDeliveries deliveries, CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        var found = await deliveries.List(watch.Id, string.IsNullOrEmpty(delivery) ? null : delivery, page.From, page.Rows, cancellation);
        return new(new([.. found.Items.Select(DeliveryAnswer.Of)], found.Next));
    }

    private static async Task<Ok<ListAnswer<TestAnswer>>> Test(string id, string? delivery, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        if (watch.Endpoints.Count == 0)
        {
            throw ApiException.Unprocessable($"watch '{id}' has no delivery to test");
        }

        var tested = watch.Endpoints.Where(e => string.IsNullOrEmpty(delivery) || e.Id == delivery).ToList();
        if (tested.Count == 0)
        {
            throw Unknown(delivery!);
        }

        var tests = await Task.WhenAll(tested.Select(e => grains.GetGrain<IEndpointGrain>(e.Id).Test()));
        return TypedResults.Ok(new ListAnswer<TestAnswer>([.. tests.Select(TestAnswer.Of)], null));
    }

    private static async Task<Accepted<string>> Again(string id, string delivery, HttpContext context, WatchViews views, IDeliveries deliveries, IGrainFactory grains, TimeProvider time, CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        if (DeliveryAnswer.Parse(delivery) is not var (endpoint, sequence) || watch.Endpoints.FirstOrDefault(e => e.Id == endpoint) is not { } known)
        {
            throw Unknown(delivery);
        }

        if (known.Standing.Disabled is { } disabled)
        {
            throw ApiException.Conflict($"delivery '{endpoint}' is disabled ({disabled}): enable it first");
        }

        if (!await deliveries.Again(endpoint, sequence, time.GetUtcNow(), cancellation))
        {
            throw Unknown(delivery);
        }

        await grains.GetGrain<IDeliveryClockGrain>(0).Look();
        return TypedResults.Accepted($"/api/v1/watches/{id}/deliveries?delivery={endpoint}", delivery);
    }

    private static async Task<Ok<SecretAnswer>> Rotate(string id, string delivery, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation)
    {
        var answer = await grains.GetGrain<IWatchDeskGrain>(await Desk(id, delivery, context, views, cancellation)).Rotate(WatchViews.Caller(context), id, delivery);
        context.Response.Headers.CacheControl = "no-store";
        return answer.Outcome == WatchOutcome.Done ? TypedResults.Ok(new SecretAnswer(delivery, answer.Secrets![0].Secret)) : throw Unknown(delivery);
    }

    private static async Task<NoContent> Enable(string id, string delivery, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation)
    {
        var answer = await grains.GetGrain<IWatchDeskGrain>(await Desk(id, delivery, context, views, cancellation)).Enable(WatchViews.Caller(context), id, delivery);
        return answer.Outcome == WatchOutcome.Done ? TypedResults.NoContent() : throw Unknown(delivery);
    }

    private static async Task<string> Desk(string id, string delivery, HttpContext context, WatchViews views, CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        return watch.Endpoints.Any(e => e.Id == delivery) ? watch.Workspace : throw Unknown(delivery);
    }

    private static ApiException Unknown(string delivery) => ApiException.NotFound($"delivery '{delivery}'");
}

/// <summary>A new secret.</summary>
internal sealed record SecretAnswer(string Delivery, string Secret);
