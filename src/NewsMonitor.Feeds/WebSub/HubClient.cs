using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.WebSub;

/// <summary>Asks hubs for subscriptions, over the same guarded client as all visits; redirects are not followed (WebSub, section 5.1.1). A failure is a value.</summary>
/// <param name="clients">The factory that <see cref="FetchingServices.AddFeedFetching"/> has filled.</param>
/// <param name="options">How we behave.</param>
/// <param name="time">The clock.</param>
public sealed class HubClient(IHttpClientFactory clients, FetchOptions options, TimeProvider time)
{
    /// <summary>Sends the request; null when the hub took it (its verification follows), else why not.</summary>
    public async Task<FeedFailure?> Ask(Subscription subscription, TimeSpan lease, CancellationToken cancel = default)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            using var client = clients.CreateClient(PoliteFetcher.ClientName);
            using var message = new HttpRequestMessage(HttpMethod.Post, subscription.Hub) { Content = new FormUrlEncodedContent(subscription.Form(lease)) };
            message.Headers.TryAddWithoutValidation("User-Agent", options.Agent);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return response.IsSuccessStatusCode ? null : new FeedFailure(FeedStage.Http, $"hub {subscription.Hub} answered {(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FeedFailure(FeedStage.Http, $"hub {subscription.Hub} took longer than {options.Timeout} (Timeout)");
        }
        catch (Exception e) when (e is not OperationCanceledException && FetchFailures.Of(e, subscription.Hub) is { } failure)
        {
            return failure;
        }
    }
}
