using Microsoft.AspNetCore.Http;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Watches;

/// <summary>The watches that the one who asks may see: one's own, and all of them for operators.</summary>
internal sealed class WatchViews(IWatches watches)
{
    /// <summary>Who asks.</summary>
    public static WatchCaller Caller(HttpContext context) => new(Who.Person(context), Who.Of(context), Scopes.Of(context.User) == AccessScope.Operator);

    /// <summary>A watch; 404 when there is none, or it is somebody else's.</summary>
    public async Task<StoredWatch> Find(string id, HttpContext context, CancellationToken cancellation)
    {
        var caller = Caller(context);
        return await watches.Find(id, cancellation) is { } watch && (caller.All || watch.Owner == caller.Person) ? watch : throw Unknown(id);
    }

    /// <summary>One page of a workspace's watches.</summary>
    public async Task<ListAnswer<WatchRow>> List(string workspace, HttpContext context, PageQuery page, CancellationToken cancellation)
    {
        var caller = Caller(context);
        var found = await watches.List(workspace, caller.All ? null : caller.Person, page.From, page.Rows + 1, cancellation);
        return new([.. found.Take(page.Rows).Select(w => WatchRow.Of(w))], found.Count > page.Rows ? found[page.Rows - 1].Id : null);
    }

    public static ApiException Unknown(string id) => ApiException.NotFound($"watch '{id}'");
}
