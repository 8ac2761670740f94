namespace NewsMonitor.Web.Tests.World;

/// <summary>Worlds that the tests of a class only read: each is made when it is first asked for. Tests of a class come one after the other. Ends with the class.</summary>
public sealed class Worlds : IAsyncDisposable
{
    private readonly Dictionary<string, WebWorld> _made = new(StringComparer.Ordinal);

    /// <summary>An empty world.</summary>
    public Task<WebWorld> Empty() => Of("", _ => Task.CompletedTask);

    /// <summary>The world of a name, furnished once.</summary>
    public async Task<WebWorld> Of(string name, Func<WebWorld, Task> furnish)
    {
        if (!_made.TryGetValue(name, out var world))
        {
            _made[name] = world = await WebWorld.Start();
            await furnish(world);
        }

        return world;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var world in _made.Values)
        {
            await world.DisposeAsync();
        }
    }
}
