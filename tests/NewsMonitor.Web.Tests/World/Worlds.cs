using System.Collections.Concurrent;

namespace NewsMonitor.Web.Tests.World;

/// <summary>Worlds that the tests of a class only read: each is made when it is first asked for. Ends with the class.</summary>
public sealed class Worlds : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<WebWorld>>> _made = new(StringComparer.Ordinal);

    /// <summary>An empty world.</summary>
    public Task<WebWorld> Empty() => Of("", _ => Task.CompletedTask);

    /// <summary>The world of a name, furnished once.</summary>
    public Task<WebWorld> Of(string name, Func<WebWorld, Task> furnish) => _made.GetOrAdd(
        name,
        _ => new Lazy<Task<WebWorld>>(async () =>
        {
            var world = await WebWorld.Start();
            await furnish(world);
            return world;
        })).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var world in _made.Values)
        {
            await (await world.Value).DisposeAsync();
        }
    }
}
