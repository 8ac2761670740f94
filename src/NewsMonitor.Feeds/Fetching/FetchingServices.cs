using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Polly;

namespace NewsMonitor.Feeds.Fetching;

/// <summary>Puts the fetcher into a process.</summary>
public static class FetchingServices
{
    /// <summary>Registers <see cref="IFetcher"/> with its guarded client; options from <see cref="FetchOptions"/>, checked at start.</summary>
    public static IServiceCollection AddFeedFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFetcher>(provider => new PoliteFetcher(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<IOptions<FetchOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddHttpClient(PoliteFetcher.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<IOptions<FetchOptions>>().Value))
            .AddResilienceHandler("feeds", (pipeline, context) =>
            {
                var options = context.ServiceProvider.GetRequiredService<IOptions<FetchOptions>>().Value;
                pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
                if (options.Retries == 0) return;
                pipeline.AddRetry(new()
                {
                    MaxRetryAttempts = options.Retries,
                    Delay = TimeSpan.FromMilliseconds(200),
                    UseJitter = true,
                    BackoffType = DelayBackoffType.Exponential,

                    // Only what broke on the way is tried again; an answer is an answer, and a refused address stays refused.
                    ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is HttpRequestException { InnerException: not AddressRefusedException }),
                });
            });
        return services;
    }

    private static SocketsHttpHandler Handler(FetchOptions options) => new()
    {
        ConnectCallback = new GuardedConnection(new AddressGuard(options.AllowedNetworks)).Connect,
        ConnectTimeout = options.ConnectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false, // a proxy would connect to what we did not check
        AutomaticDecompression = DecompressionMethods.All,
        MaxConnectionsPerServer = options.PerHostConcurrency,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseDrainSize = 64 << 10,
    };
}
