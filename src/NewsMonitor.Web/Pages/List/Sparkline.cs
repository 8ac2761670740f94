using System.Globalization;
using System.Text;
using NewsMonitor.Model;
using NewsMonitor.Web.Pages.Words;

namespace NewsMonitor.Web.Pages.List;

/// <summary>Draws a story's articles over time as one path of bars, and says it in words. Pure.</summary>
internal static class Sparkline
{
    /// <summary>The width of the drawing.</summary>
    public const int Width = Arrivals.Most * Step;

    /// <summary>The height of the drawing.</summary>
    public const int Height = 28;

    private const int Step = 4;
    private const int Bar = 3;

    /// <summary>The bars; the newest stands at the right end, a stretch without articles is a dot on the ground.</summary>
    public static string Path(Arrivals arrivals)
    {
        var most = arrivals.Counts.Count == 0 ? 1 : arrivals.Counts.Max();
        var from = Width - (arrivals.Counts.Count * Step);
        var path = new StringBuilder();
        for (var i = 0; i < arrivals.Counts.Count; i++)
        {
            // The root makes one article visible beside a hundred.
            var height = arrivals.Counts[i] == 0 ? 1 : (int)Math.Round(3 + ((Height - 3) * Math.Sqrt(arrivals.Counts[i] / (double)most)));
            path.Append(CultureInfo.InvariantCulture, $"M{from + (i * Step)} {Height}v-{height}h{Bar}v{height}z");
        }

        return path.ToString();
    }

    /// <summary>The curve in words.</summary>
    public static string Words(Arrivals arrivals) =>
        $"{Counted.Of(arrivals.Counts.Sum(), "article")} in {Span(arrivals.Span)}";

    private static string Span(TimeSpan span) =>
        span.TotalHours < 1 ? Counted.Of((long)Math.Max(1, span.TotalMinutes), "minute")
        : span.TotalHours < 48 ? Counted.Of((long)Math.Round(span.TotalHours), "hour")
        : Counted.Of((long)Math.Round(span.TotalDays), "day");
}
