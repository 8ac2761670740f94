using System.Collections.Concurrent;
using System.Reflection;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Tests.Partitions;

/// <summary>Stands before a store of partitions and holds its first commit up until it is let go.</summary>
#pragma warning disable CA1852 // A proxy is made by deriving from it.
internal class HeldCommits : DispatchProxy
#pragma warning restore CA1852
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IPartitionStore _store = null!;
    private int _commits;

    /// <summary>Completes when the first commit is asked for.</summary>
    public Task Reached => _reached.Task;

    /// <summary>How many commits had been asked for when an activation loaded the partition, for each that did.</summary>
    public ConcurrentQueue<int> Loads { get; } = new();

    /// <summary>Stands before no store yet.</summary>
    public static HeldCommits New() => (HeldCommits)(object)Create<IPartitionStore, HeldCommits>();

    /// <summary>The store as grains are to see it.</summary>
    public IPartitionStore Before(IPartitionStore store)
    {
        _store = store;
        return (IPartitionStore)(object)this;
    }

    /// <summary>Lets the first commit go on.</summary>
    public void Release() => _go.SetResult();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IPartitionStore.Commit))
        {
            return Commit((PartitionCommit)args![0]!, (CancellationToken)args[1]!);
        }

        if (targetMethod.Name == nameof(IPartitionStore.Head))
        {
            Loads.Enqueue(Volatile.Read(ref _commits));
        }

        return targetMethod.Invoke(_store, args);
    }

    private async Task<bool> Commit(PartitionCommit commit, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _commits);
        _reached.TrySetResult();
        await _go.Task;
        return await _store.Commit(commit, cancellation);
    }
}
