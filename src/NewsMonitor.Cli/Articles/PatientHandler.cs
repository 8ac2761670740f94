using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace NewsMonitor.Cli;

/// <summary>Sends a post again when the server is busy, restarts or is gone for a moment. Articles are known by their identity, so that a post that was taken already changes nothing.</summary>
internal static class PatientHandler
{
    private const int Tries = 8;

    /// <summary>The handler, with a word on every wait.</summary>
    public static HttpMessageHandler Make(TextWriter messages, TimeSpan? shortestWait = null) => new ResilienceHandler(
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Tries,
                Delay = shortestWait ?? TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(15),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = false,
                ShouldHandle = static retry => ValueTask.FromResult(retry.Outcome.Exception is HttpRequestException or IOException
                    || retry.Outcome.Result?.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests),
                OnRetry = async retry => await messages.WriteLineAsync($"newsmonitor: the server cannot take it now ({retry.Outcome.Exception?.Message ?? $"HTTP {(int)retry.Outcome.Result!.StatusCode}"}); again in {retry.RetryDelay.TotalSeconds:0.0} s"),
            })
            .Build())
    {
        InnerHandler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10) },
    };
}
