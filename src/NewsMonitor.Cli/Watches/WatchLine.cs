using System.Globalization;
using System.Text.Json;

namespace NewsMonitor.Cli.Watches;

/// <summary>A watch as the server sends it, for a person at the terminal.</summary>
internal sealed record WatchLine(string Id, string Name, string Query, string Frequency, double AtMostEvery, bool Paused, bool Live, long Told, string Stream, IReadOnlyList<DeliveryLine> Deliveries)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private string State => Paused ? "paused" : Live ? "watching" : "catching up";

    /// <summary>Reads what the server sent.</summary>
    public static WatchLine Read(JsonElement watch) => watch.Deserialize<WatchLine>(Web)!;

    /// <summary>The cells of its row.</summary>
    public string[] Cells() => [Id, State, Told.ToString(CultureInfo.InvariantCulture), string.Join(", ", Deliveries.Select(d => d.Words())), PlainText.Of(Name), PlainText.Of(Query)];

    /// <summary>What it is, a line each.</summary>
    public IEnumerable<(string Name, string Value)> Facts()
    {
        yield return ("id", Id);
        yield return ("name", PlainText.Of(Name));
        yield return ("query", PlainText.Of(Query));
        yield return ("state", State);
        yield return ("tells", AtMostEvery > 0 ? $"{Frequency}, one a story in {TimeSpan.FromSeconds(AtMostEvery):g}" : Frequency);
        yield return ("told", Told.ToString(CultureInfo.InvariantCulture));
        yield return ("stream", Stream);
        foreach (var delivery in Deliveries)
        {
            yield return ("delivery", $"{delivery.Id} {delivery.Words()}{(delivery.Reason is null ? "" : $": {PlainText.Of(delivery.Reason)}")}");
            if (delivery.Secret is { } secret)
            {
                yield return ("secret", $"{secret} (shown this once)");
            }
        }
    }
}

/// <summary>Where a watch delivers.</summary>
internal sealed record DeliveryLine(string Id, string Kind, string? Url, string? To, string State, string? Reason, string? Secret)
{
    /// <summary>The delivery in a few words.</summary>
    public string Words() => $"{Kind} {PlainText.Of(Url ?? To)} {State}";
}
