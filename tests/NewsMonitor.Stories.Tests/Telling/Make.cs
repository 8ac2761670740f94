using System.Globalization;
using NewsMonitor.Model;

namespace NewsMonitor.Stories.Tests.Telling;

/// <summary>Articles for tests.</summary>
internal static class Make
{
    public static Article Article(string id, string body, string title = "", string? source = null, string language = "en", int hour = 0, string? copyOf = null)
    {
        var at = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
        return new()
        {
            Id = new(id),
            Title = title,
            Body = body,
            Source = source is null ? null : new Outlet(source),
            Language = language,
            ReceivedAt = at,
            EffectiveAt = at,
            TextHash = id,
            CopyOf = copyOf is null ? null : new ArticleId(copyOf),
        };
    }

    /// <summary>Articles of a long story: each with a few sentences, names, numbers and a quotation out of a bounded store of them.</summary>
    public static IEnumerable<Article> Long(int count, int seed)
    {
        var random = new Random(seed);
        string[] people = ["Anna Lindqvist", "Omar Haddad", "Jan Kowalczyk", "Lena Moreau", "Viktor Stahl", "Claire Garnier"];
        string[] things = ["harbour", "bridge", "railway", "market", "museum", "airport", "school", "river", "forest", "stadium"];
        string[] deeds = ["closed", "opened", "repaired", "painted", "sold", "flooded", "guarded", "measured", "praised", "blamed"];
        for (var i = 0; i < count; i++)
        {
            var (who, what, deed, number) = (people[random.Next(people.Length)], things[random.Next(things.Length)], deeds[random.Next(deeds.Length)], random.Next(2, 90));
            var body = string.Create(CultureInfo.InvariantCulture, $"The old {what} of Marlow was {deed} on Monday and {number} people were injured near the {things[random.Next(things.Length)]} office.\n“We have never seen the {what} {deed} like this, and the {things[random.Next(things.Length)]} will not stay {deeds[random.Next(deeds.Length)]} for {number} days,” {who} told the Coast Times.\nThe council will decide about the {things[random.Next(things.Length)]} and the {things[random.Next(things.Length)]} in week {random.Next(1, 50)}, according to article {i}.");
            yield return Article($"a{i}", body, $"The {what} of Marlow was {deed}, {who} says", $"Outlet {random.Next(40)}", hour: i / 50);
        }
    }
}
