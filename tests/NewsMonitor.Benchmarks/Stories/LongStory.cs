using System.Globalization;
using NewsMonitor.Model;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>Articles of one long story, made from a bounded store of people, things and deeds: about ten sentences, three quotations and a few numbers each.</summary>
internal static class LongStory
{
    private static readonly string[] People = ["Anna Lindqvist", "Omar Haddad", "Jan Kowalczyk", "Lena Moreau", "Viktor Stahl", "Claire Garnier", "Otto Brandt", "Ruth Alder"];
    private static readonly string[] Things = ["harbour", "bridge", "railway", "market", "museum", "airport", "school", "river", "forest", "stadium", "tunnel", "ferry", "tower", "mill", "square", "library"];
    private static readonly string[] Deeds = ["closed", "opened", "repaired", "painted", "sold", "flooded", "guarded", "measured", "praised", "blamed", "emptied", "searched"];

    public static IEnumerable<Article> Articles(int count)
    {
        var random = new Random(17);
        for (var i = 0; i < count; i++)
        {
            var at = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i);
            yield return new()
            {
                Id = new($"a{i}"),
                Title = Sentence(random),
                Body = string.Join('\n', Enumerable.Range(0, 3).Select(_ => $"{Sentence(random)} {Sentence(random)} {Quote(random)}")),
                Language = "en",
                Source = new($"Outlet {random.Next(60)}"),
                ReceivedAt = at,
                EffectiveAt = at,
                TextHash = $"h{i}",
            };
        }
    }

    private static string Sentence(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"The old {Pick(Things, random)} of Marlow was {Pick(Deeds, random)} on Monday and {random.Next(2, 90)} people were injured near the {Pick(Things, random)}, {Pick(People, random)} said.");

    private static string Quote(Random random) =>
        $"“We have never seen the {Pick(Things, random)} {Pick(Deeds, random)} like this, and the {Pick(Things, random)} will not stay {Pick(Deeds, random)},” {Pick(People, random)} told the Coast Times.";

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
