using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>A write that waits for its turn.</summary>
internal abstract class PostgresWork
{
    /// <summary>Says its statements; may be called again.</summary>
    public abstract void Run(Statements statements);

    /// <summary>It is committed.</summary>
    public abstract void Complete();

    /// <summary>Nothing of it is, nor will be.</summary>
    public abstract void Fail(Exception failure);
}

/// <summary>A write that answers something.</summary>
internal sealed class PostgresWork<T>(Func<Statements, T> work) : PostgresWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;

    public Task<T> Result => _done.Task;

    public override void Run(Statements statements) => _value = work(statements);

    public override void Complete() => _done.SetResult(_value!);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
