using Microsoft.AspNetCore.Http;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Watches;

/// <summary>Watches as they stand, for the pages of one person: their own, or all for an operator.</summary>
internal sealed class WatchReading(WatchViews views, IWatches watches)
{
    /// <summary>A watch of the caller's. Throws a 404 for another's, as for none.</summary>
    public Task<StoredWatch> Find(HttpContext context, string id, CancellationToken cancellation) => views.Find(id, context, cancellation);

    /// <summary>The caller's watches after an id, in order.</summary>
    public Task<IReadOnlyList<StoredWatch>> List(HttpContext context, string workspace, string? after, int limit, CancellationToken cancellation)
    {
        var caller = WatchViews.Caller(context);
        return watches.List(workspace, caller.All ? null : caller.Person, after, limit, cancellation);
    }
}
