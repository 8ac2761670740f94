using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Analyst;

/// <summary>What the one who asks has read and follows.</summary>
internal static class MarksApi
{
    private const int MostNamed = 500;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/stories/{id}/read", Read).WithName("MarkRead").WithSummary("Marks a story as read by you, up to a version or the newest").RequireAuthorization(Scopes.Reader).ProducesProblem(404);
        api.MapPost("/stories/{id}/follow", Follow).WithName("FollowStory").WithSummary("Follows a story, or no more with {\"followed\": false}").RequireAuthorization(Scopes.Reader).ProducesProblem(404);
        api.MapGet("/marks", List).WithName("ListMarks").WithSummary("Your marks: on the stories named by ?story=, else all that you follow");
    }

    internal static async Task<Tagged<MarkAnswer>> Read(string id, ReadPost? post, HttpContext context, IStoryStore stories, IReaderMarks marks, TimeProvider time, CancellationToken cancellation)
    {
        var head = await StoriesApi.Head(id, stories, cancellation);
        await marks.Read(Who.Person(context), head.Id, Math.Min(post?.Version ?? head.Version, head.Version), time.GetUtcNow(), cancellation);
        return await Mark(head.Id, context, marks, cancellation);
    }

    internal static async Task<Tagged<MarkAnswer>> Follow(string id, FollowPost? post, HttpContext context, IStoryStore stories, IReaderMarks marks, CancellationToken cancellation)
    {
        var head = await StoriesApi.Head(id, stories, cancellation);
        await marks.Follow(Who.Person(context), head.Id, post?.Followed ?? true, cancellation);
        return await Mark(head.Id, context, marks, cancellation);
    }

    private static async Task<Tagged<ListAnswer<MarkAnswer>>> List(HttpContext context, IReaderMarks marks, WorkspaceLookup workspaces, string? workspace, string[]? story, CancellationToken cancellation)
    {
        var named = (story ?? []).Where(StoryId.IsId).Take(MostNamed).Select(s => new StoryId(s)).ToList();
        var found = await marks.OfPerson(Who.Person(context), await workspaces.Existing(workspace, cancellation), named, cancellation);
        return new(new([.. found.Select(MarkAnswer.Of)], null));
    }

    private static async Task<Tagged<MarkAnswer>> Mark(StoryId story, HttpContext context, IReaderMarks marks, CancellationToken cancellation) =>
        new(MarkAnswer.Of((await marks.OfPerson(Who.Person(context), story.Partition.Workspace, [story], cancellation))[0]));
}

/// <summary>One person's mark on a story.</summary>
internal sealed record MarkAnswer(string StoryId, int ReadVersion, DateTimeOffset? ReadAt, bool Followed)
{
    public static MarkAnswer Of(ReaderMark m) => new(m.Story.Value, m.ReadVersion, m.ReadAt, m.Followed);
}
