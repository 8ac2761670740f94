using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Testing.Publishing;
using StandardWebhooks;

namespace NewsMonitor.EndToEnd.Tests.Watches;

/// <summary>What a stranger does with watches: by the documented addresses and field names, and with a library for receivers that others wrote.</summary>
internal static class WatchClient
{
    /// <summary>The settings of a server whose receivers are on this machine and are tried again soon.</summary>
    public static string[] Settings =>
    [
        "--NewsMonitor:Delivery:AllowedNetworks:0", "127.0.0.0/8", "--NewsMonitor:Delivery:LookEvery", "00:00:00.05", "--NewsMonitor:Stories:PublishEvery", "00:00:00.05",
        .. Enumerable.Range(0, 30).SelectMany(i => new[] { $"--NewsMonitor:Delivery:Retries:{i}", "00:00:00.2" }),
    ];

    public static async Task<(int Status, JsonElement Answer)> Send(this HttpClient client, HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    /// <summary>Makes a watch; answers it.</summary>
    public static async Task<JsonElement> Watch(this HttpClient client, object watch)
    {
        var (status, answer) = await client.Send(HttpMethod.Post, "api/v1/watches", watch);
        return status == 201 ? answer : throw new HttpRequestException($"{status}: {answer}");
    }

    /// <summary>True when a message is signed with the secret, as the standard's library for receivers sees it.</summary>
    public static bool IsSigned(this PublisherRequest message, string secret)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(message.Header("webhook-timestamp")!, CultureInfo.InvariantCulture));
        return message.Header("webhook-signature")!.Split(' ').Contains(new StandardWebhook(secret).Sign(message.Header("webhook-id"), at, message.Body));
    }
}
