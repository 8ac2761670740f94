using System.Globalization;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Tests.World;

/// <summary>An update log in memory, whose oldest updates can be forgotten.</summary>
internal sealed class MemoryUpdateLog : IUpdateLog
{
    private readonly List<StoryUpdate> _updates = [];
    private readonly Lock _gate = new();
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _oldest;

    public string Epoch => "e1";

    public long Latest
    {
        get
        {
            lock (_gate)
            {
                return _updates.Count;
            }
        }
    }

    /// <summary>Adds an update of a story.</summary>
    public void Add(string story, params StoryChange[] changes)
    {
        lock (_gate)
        {
            var version = _updates.Count(u => u.StoryId.Value == story) + 1;
            _updates.Add(new StoryUpdate
            {
                Cursor = new Cursor(Epoch, _updates.Count + 1),
                Workspace = new StoryId(story).Partition.Workspace,
                StoryId = new StoryId(story),
                Version = version,
                At = DateTimeOffset.UnixEpoch.AddSeconds(_updates.Count),
                Changes = changes.Length > 0 ? changes : [new StoryChange(StoryChangeKind.Created)],
                Headline = string.Create(CultureInfo.InvariantCulture, $"{story} {version}"),
                ArticleCount = version,
            });
            _grown.TrySetResult();
            _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Forgets what is not after a sequence.</summary>
    public void Forget(long upTo) => _oldest = upTo;

    public Task<long> Oldest(CancellationToken cancellation) => Task.FromResult(_oldest);

    public Task<IReadOnlyList<StoryUpdate>> Read(long after, int limit, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<StoryUpdate>>([.. _updates.Skip((int)Math.Max(after, _oldest)).Take(limit)]);
        }
    }

    public Task<IReadOnlyList<StoryUpdate>> OfStory(StoryId story, int afterVersion, int limit, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<StoryUpdate>>([.. _updates.Where(u => u.StoryId == story && u.Version > afterVersion).Take(limit)]);
        }
    }

    public Task WaitBeyond(long sequence, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _updates.Count > sequence ? Task.CompletedTask : _grown.Task.WaitAsync(cancellation);
        }
    }

    public Task<long> Checkpoint(int queue, CancellationToken cancellation) => Task.FromResult(0L);

    public Task SaveCheckpoint(int queue, long sequence, CancellationToken cancellation) => Task.CompletedTask;
}
