using System.Globalization;

namespace NewsMonitor.Testing.Articles;

/// <summary>A busy day of made-up news in four languages, the same for the same seed: nothing in it has happened, no outlet in it exists. For pictures and for looking at.</summary>
public static class BusyDay
{
    private static readonly Dictionary<string, string[]> Outlets = new(StringComparer.Ordinal)
    {
        ["en"] = ["Port Amon Post", "Island Radio", "The Carrow Courier", "Northern Wire", "Lindholm Times", "Daily Meridian", "Harbour Gazette", "Channel 6 News", "The Observer of Tarn", "Kestral Business", "Coast Mail", "Evening Signal"],
        ["de"] = ["Nordhaven Kurier", "Lindholmer Zeitung", "Radio Seewind", "Der Merkbote", "Tagblatt Arnsee"],
        ["fr"] = ["Le Courrier de Valmer", "Radio Rivage", "La Dépêche d'Orbec", "Le Quotidien du Port"],
        ["es"] = ["El Faro de Almira", "Diario de Solana", "Radio Costa Clara", "La Voz de Almira"],
    };

    private static readonly TimeSpan Day = TimeSpan.FromHours(14);

    /// <summary>So many articles, in the order of their published times.</summary>
    /// <param name="count">How many.</param>
    /// <param name="end">The published time of the last.</param>
    /// <param name="seed">What chance is made from.</param>
    public static IReadOnlyList<object> Articles(int count, DateTimeOffset end, int seed = 1)
    {
        var random = new Random(seed);
        var weights = BusyMatters.All.Sum(m => m.Weight);
        var made = new List<(DateTimeOffset At, Func<int, object> Article)>();
        foreach (var matter in BusyMatters.All)
        {
            var share = Math.Max(2, count * matter.Weight / weights);
            for (var i = 0; i < share; i++)
            {
                // More comes at the beginning of a matter than later on.
                var part = matter.BeginsAt + ((1 - matter.BeginsAt) * Math.Pow((i + random.NextDouble()) / share, 1.6));
                var at = end - (Day * (1 - part));
                made.Add((at, Article(matter, i / (double)share, at, random)));
            }
        }

        return [.. made.OrderBy(m => m.At).Select((m, number) => m.Article(number))];
    }

    private static Func<int, object> Article(BusyMatter matter, double progress, DateTimeOffset at, Random random)
    {
        var title = matter.Titles[Math.Min(matter.Titles.Count - 1, (int)(progress * matter.Titles.Count) + random.Next(2))];
        var told = matter.Sentences.Where((_, i) => i < 2 || random.NextDouble() < 0.55).ToList();
        var outlets = Outlets[matter.Language];
        var outlet = outlets[random.Next(outlets.Length)];
        var body = string.Join(' ', told.Take(2)) + "\n\n" + string.Join(' ', told.Skip(2).OrderBy(_ => random.Next()));
        return number => new
        {
            id = string.Create(CultureInfo.InvariantCulture, $"busy-{number}"),
            title,
            body = $"{body}\n\n{outlet}, {number.ToString(CultureInfo.InvariantCulture)}.",
            source = outlet,
            language = matter.Language,
            publishedAt = at,
        };
    }
}
