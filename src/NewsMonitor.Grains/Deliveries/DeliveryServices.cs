using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMonitor.Feeds.Fetching;
using Polly;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>Puts the senders into a process.</summary>
internal static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddSingleton<WebhookClient>().AddSingleton<TellingReader>().AddSingleton<IEndpointSender, WebhookSender>().AddSingleton<IEndpointSender, MailSender>();
        services.AddHttpClient(WebhookClient.ClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("NewsMonitor/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<IOptions<DeliveryOptions>>().Value))
            .AddResilienceHandler("webhooks", (pipeline, context) =>
            {
                var options = context.ServiceProvider.GetRequiredService<IOptions<DeliveryOptions>>().Value;
                pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
                pipeline.AddRetry(new()
                {
                    MaxRetryAttempts = 1,
                    Delay = TimeSpan.FromMilliseconds(200),
                    UseJitter = true,

                    // Only a connection that broke is tried again at once: a pooled one may have been closed under us. Everything else has its schedule.
                    ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is HttpRequestException { InnerException: IOException and not AddressRefusedException }),
                });
                pipeline.AddTimeout(options.Timeout);
            });
        return services;
    }

    private static SocketsHttpHandler Handler(DeliveryOptions options) => new()
    {
        ConnectCallback = new GuardedConnection(new AddressGuard(options.AllowedNetworks)).Connect,
        ConnectTimeout = options.Timeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false, // a proxy would connect to what we did not check
        MaxConnectionsPerServer = 64,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseDrainSize = 64 << 10,
    };
}
