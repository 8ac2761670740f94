using NewsMonitor.Testing.Processes;

namespace NewsMonitor.EndToEnd.Tests.Analyst;

/// <summary>Articles of matters that have nothing in common, written so that those of one matter come together.</summary>
internal static class Matter
{
    private static readonly string[] Ferry =
    [
        "The ferry Calla Dorin ran aground off Port Amon early on Monday with 212 passengers aboard. Captain Ilse Varga said the steering failed in heavy fog near the Amon lighthouse.",
        "Rescuers took all 212 passengers of the ferry Calla Dorin ashore after it ran aground off Port Amon. Captain Ilse Varga blamed the steering, which failed in fog by the Amon lighthouse.",
        "Investigators boarded the ferry Calla Dorin off Port Amon to learn why its steering failed. Captain Ilse Varga told them of heavy fog near the Amon lighthouse; 212 passengers were aboard.",
        "Tugs will try to pull the ferry Calla Dorin off the rocks at Port Amon at high tide. Captain Ilse Varga stays aboard; the 212 passengers left on Monday after the steering failed in fog.",
    ];

    private static readonly string[] Museum =
    [
        "Thieves stole eleven bronze masks from the Tessarine museum in Velmora overnight. Director Oskar Lind said the alarm of the bronze hall had been switched off for repairs.",
        "Police in Velmora search for eleven bronze masks stolen from the Tessarine museum. Director Oskar Lind admitted that the alarm of the bronze hall was switched off.",
        "The Tessarine museum in Velmora offers a reward for its eleven stolen bronze masks. Director Oskar Lind said the repairs of the alarm in the bronze hall are finished.",
        "Two guards of the Tessarine museum in Velmora were questioned about the theft of eleven bronze masks. Director Oskar Lind defended them; the alarm of the bronze hall was off.",
    ];

    private static readonly string[] Dutch =
    [
        "De burgemeester van Haarlem heeft woensdag een nieuw plan voor de haven gepresenteerd. Volgens de gemeente kost het project twaalf miljoen euro en duurt de bouw drie jaar.",
        "Het plan voor de haven van Haarlem krijgt kritiek van bewoners. De burgemeester zegt dat de gemeente twaalf miljoen euro uittrekt en dat de bouw drie jaar zal duren.",
    ];

    public static object FerryArticle(int number) => Article("ferry", "Ferry Calla Dorin aground off Port Amon", Ferry, number, "en");

    public static object MuseumArticle(int number) => Article("museum", "Bronze masks stolen from Tessarine museum", Museum, number, "en");

    public static object DutchArticle(int number, string language) => Article("haven", "Plan voor de haven van Haarlem", Dutch, number, language);

    /// <summary>Posts articles one after the other, and waits until each stands in a story; answers their ids.</summary>
    public static async Task<IReadOnlyList<string>> Post(this HttpClient client, params object[] articles)
    {
        var ids = new List<string>();
        foreach (var article in articles)
        {
            var id = (await client.PostArticles([article]))[0].GetProperty("articleId").GetString()!;
            await Eventually.Becomes(() => Told(client, id), told => told, $"a story that tells {id}");
            ids.Add(id);
        }

        return ids;
    }

    private static async Task<bool> Told(HttpClient client, string article)
    {
        var story = await client.StoryOf(article);
        if (story.Length == 0)
        {
            return false;
        }

        using var answer = await client.GetAsync($"api/v1/stories/{story}/articles?limit=500");
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains(article, StringComparison.Ordinal);
    }

    private static object Article(string matter, string title, string[] texts, int number, string language) => new
    {
        id = $"{matter}-{number}",
        title = $"{title} ({number})",
        body = texts[number % texts.Length] + (number < texts.Length ? "" : $" Report number {number} of the day."),
        publishedAt = new DateTimeOffset(2024, 12, 2, 8, 0, 0, TimeSpan.Zero).AddMinutes(number),
        source = $"Outlet {number}",
        language,
    };
}
