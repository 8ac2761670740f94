using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>Stands before a port of the store and says what PostgreSQL's faults mean: an outage is a <see cref="StoreUnavailableException"/>, as with the embedded engine; anything else stays what it is.</summary>
internal class OutageGuard<T> : DispatchProxy
    where T : class
{
    private static readonly MethodInfo Generic = typeof(OutageGuard<T>).GetMethod(nameof(GuardedResult), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly ConcurrentDictionary<Type, MethodInfo> _guards = new();
    private T _port = null!;
    private string _address = "";

    /// <summary>The port, guarded.</summary>
    public static T Of(T port, string address)
    {
        var proxy = Create<T, OutageGuard<T>>();
        var guard = (OutageGuard<T>)(object)proxy;
        guard._port = port;
        guard._address = address;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        try
        {
            var answer = targetMethod!.Invoke(_port, args);
            return answer is not Task task ? answer
                : targetMethod.ReturnType == typeof(Task) ? Guarded(task)
                : _guards.GetOrAdd(targetMethod.ReturnType.GetGenericArguments()[0], t => Generic.MakeGenericMethod(t)).Invoke(this, [task]);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private async Task Guarded(Task task)
    {
        try
        {
            await task;
        }
        catch (NpgsqlException e) when (PostgresFault.IsOutage(e))
        {
            throw PostgresFault.Explain(_address, e);
        }
    }

    private async Task<TResult> GuardedResult<TResult>(Task<TResult> task)
    {
        await Guarded(task);
        return await task;
    }
}
