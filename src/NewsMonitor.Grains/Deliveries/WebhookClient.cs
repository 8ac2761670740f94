using System.Net.Http.Headers;
using System.Net.Sockets;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Storage;
using Polly.Timeout;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>Posts messages to receivers, signed by Standard Webhooks 1.0.0. What the receiver or the way to it does is an answer, never an exception. Safe for use from many threads.</summary>
internal sealed class WebhookClient(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>The name of the client, whose connections are guarded.</summary>
    public const string ClientName = "webhooks";

    /// <summary>Posts a message once (and once more when the connection broke).</summary>
    public async Task<ReceiverAnswer> Post(WatchEndpoint endpoint, TellingMessage message, CancellationToken cancellation)
    {
        var body = WebhookBody.Of(message, endpoint.Settings.Format);
        var now = time.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Settings.Target);
        request.Content = new ByteArrayContent(body.Bytes);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(body.MediaType);
        request.Headers.Add(WebhookSigner.IdHeader, message.Id);
        request.Headers.Add(WebhookSigner.TimestampHeader, WebhookSigner.Seconds(now));
        List<WebhookSecret> secrets = [.. endpoint.Secrets.Where(s => s.Until is null || s.Until > now).Select(s => WebhookSecret.Parse(s.Text)).OfType<WebhookSecret>()];
        request.Headers.Add(WebhookSigner.SignatureHeader, WebhookSigner.Sign(secrets, message.Id, now, body.Bytes));
        foreach (var (name, value) in body.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)response.StatusCode;
            var retryAfter = response.Headers.TryGetValues("Retry-After", out var values) ? ReceiverAnswer.ReadRetryAfter(values.First(), time.GetUtcNow()) : null;
            return new ReceiverAnswer(status, status is >= 300 and < 400 ? $"the receiver answered {status}: redirects are not followed" : null, retryAfter);
        }
        catch (TimeoutRejectedException)
        {
            return new ReceiverAnswer(null, "no answer in time");
        }
        catch (HttpRequestException e)
        {
            return new ReceiverAnswer(null, Explain(e));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ReceiverAnswer(null, "no answer in time");
        }
    }

    private static string Explain(HttpRequestException e) => e.InnerException switch
    {
        AddressRefusedException refused => refused.Message.Replace("AllowedNetworks", "NewsMonitor:Delivery:AllowedNetworks", StringComparison.Ordinal),
        SocketException socket => $"no connection: {socket.Message}",
        { } inner => $"{e.Message} ({inner.Message})",
        _ => e.Message,
    };
}
