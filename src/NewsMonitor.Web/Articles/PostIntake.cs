using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Articles;

/// <summary>Takes one post's articles in, some at a time, so that a large post needs little memory. Used by one request.</summary>
internal sealed class PostIntake(IGrainFactory grains, Func<Task<WorkspaceKey>> workspace)
{
    /// <summary>The scope of ids that are posted to the API: one for all posts.</summary>
    private const string Scope = "api";

    private const int MostAtOnce = 100;
    private const long BytesAtOnce = 8L << 20;

    private readonly List<PostReceipt> _receipts = [];

    /// <summary>What became of each, in the order sent.</summary>
    public IReadOnlyList<PostReceipt> Receipts => _receipts;

    /// <summary>Takes articles in; they are durable when it completes.</summary>
    public async Task Take(IReadOnlyList<PostedArticle> posted)
    {
        var readable = posted.Where(p => p.Document is not null).Select(p => p.Document!).ToList();
        IReadOnlyList<IntakeReceipt> taken = readable.Count == 0
            ? []
            : await grains.GetGrain<IIntakeGrain>(0).Take(new IntakeBatch { Workspace = await workspace(), Scope = Scope, Documents = readable, Quarantine = false });
        var next = 0;
        _receipts.AddRange(posted.Select(p => p.Document is null ? PostReceipt.Rejected(p.Reason!) : PostReceipt.Of(taken[next++])));
    }

    /// <summary>Takes a spooled post in: reads all of it once, so that what is malformed is refused whole, then some at a time.</summary>
    public async Task Take(ArticleSpool spool, CancellationToken cancellation)
    {
        var readable = 0;
        foreach (var place in spool.Places)
        {
            readable += (await spool.Article(place, cancellation)).Document is null ? 0 : 1;
        }

        if (readable == 0)
        {
            throw ApiException.BadRequest($"none of the {spool.Places.Count} articles can be read: {(await spool.Article(spool.Places[0], cancellation)).Reason}");
        }

        var some = new List<PostedArticle>();
        var bytes = 0L;
        foreach (var place in spool.Places)
        {
            some.Add(await spool.Article(place, cancellation));
            bytes += place.Length;
            if (some.Count == MostAtOnce || bytes >= BytesAtOnce)
            {
                await Take(some);
                some.Clear();
                bytes = 0;
            }
        }

        await Take(some);
    }
}
