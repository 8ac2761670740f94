using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Pages.Words;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>How a page calls what a watch is and does. Pure.</summary>
internal static class WatchWords
{
    /// <summary>How a watch stands.</summary>
    public static string State(StoredWatch watch) => watch.Settings.Paused ? "paused" : watch.Live ? "watching" : "catching up";

    /// <summary>Why something was told.</summary>
    public static string Of(TellingKind kind) => kind switch
    {
        TellingKind.Began => "begins",
        TellingKind.Grown => "grown",
        TellingKind.Merged => "merged",
        _ => "news",
    };

    /// <summary>How much a watch tells.</summary>
    public static string Frequency(WatchTelling telling)
    {
        var much = telling.Frequency switch
        {
            WatchFrequency.Everything => "everything",
            WatchFrequency.Beginnings => "only beginnings",
            _ => "beginnings and news",
        };
        return telling.AtMostEvery > TimeSpan.Zero ? $"{much}, one a story in {Counted.Of((int)telling.AtMostEvery.TotalMinutes, "minute")}" : much;
    }

    /// <summary>How far a delivery is.</summary>
    public static string Of(WatchDelivery delivery) => delivery.State switch
    {
        DeliveryState.Delivered => "delivered",
        DeliveryState.Failed => "given up",
        _ => delivery.Tries == 0 ? "waiting" : "to be tried again",
    };
}
