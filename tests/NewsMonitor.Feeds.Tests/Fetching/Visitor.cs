using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Feeds.Fetching;

namespace NewsMonitor.Feeds.Tests.Fetching;

/// <summary>A fetcher as the server has it, allowed to visit the loopback publishers, without spacing unless the test wants it.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly ServiceProvider _services;

    public Visitor(Action<FetchOptions>? configure = null, bool loopback = true)
    {
        var services = new ServiceCollection();
        services.AddFeedFetching();
        services.Configure<FetchOptions>(options =>
        {
            options.PerHostSpacing = TimeSpan.Zero;
            options.PerHostConcurrency = 8;
            options.Retries = 0;
            if (loopback) options.AllowedNetworks.Add("127.0.0.0/8");
            configure?.Invoke(options);
        });
        _services = services.BuildServiceProvider();
        Fetcher = _services.GetRequiredService<IFetcher>();
    }

    public IFetcher Fetcher { get; }

    public IHttpClientFactory Clients => _services.GetRequiredService<IHttpClientFactory>();

    public Task<FetchResult> Get(string url, string? etag = null, string? modified = null) => Fetcher.Fetch(new FetchRequest(url, etag, modified));

    public void Dispose() => _services.Dispose();
}
