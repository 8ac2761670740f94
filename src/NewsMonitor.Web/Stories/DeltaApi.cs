using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Stories;

/// <summary>What is new in a story since a reader last looked.</summary>
internal static class DeltaApi
{
    private const int MostNews = 1000;

    public static void Map(RouteGroupBuilder api) => api.MapGet("/stories/{id}/delta", Delta)
        .WithName("GetStoryDelta")
        .WithSummary("What is new in a story since a cursor: what its articles brought, and the articles that came, changed or left")
        .ProducesProblem(400)
        .ProducesProblem(404)
        .Produces(308);

    private static async Task<Results<Tagged<DeltaAnswer>, RedirectHttpResult>> Delta(
        string id,
        [Description("A cursor: of a story, of an update, or the to of the last answer.")] string? since,
        HttpRequest request,
        IStoryStore stories,
        IReading reading,
        IUpdateLog updates,
        CancellationToken cancellation)
    {
        if (!Cursor.TryParse(since, out var asked))
        {
            throw ApiException.BadRequest($"since '{since}' is not a cursor: give the cursor of a story or an update, or the to of the last delta");
        }

        var head = await StoriesApi.Head(id, stories, cancellation);
        if (head.MergedInto is not null)
        {
            return StoriesApi.Moved(request, id, await StoriesApi.Survivor(head, stories, cancellation));
        }

        var oldest = await updates.Oldest(cancellation);
        var gap = asked.Epoch != updates.Epoch || asked.Sequence < oldest || asked.Sequence > updates.Latest;
        var from = gap ? new Cursor(updates.Epoch, oldest) : asked;
        var news = await reading.NewsSince(head.Id, from.Sequence, MostNews, cancellation);
        return new Tagged<DeltaAnswer>(DeltaAnswer.Of(from, news, await reading.Some(head.Id, news.Articles, cancellation), gap));
    }
}
