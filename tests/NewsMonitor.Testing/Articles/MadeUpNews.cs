using System.Globalization;

namespace NewsMonitor.Testing.Articles;

/// <summary>Articles on made-up events, the same for the same seed: each event has names, places and words of its own, each article tells a part of it. For load and for kills, not for measuring quality.</summary>
public sealed class MadeUpNews
{
    private static readonly string[] Syllables = ["ka", "ren", "mol", "dor", "vin", "sal", "tor", "bel", "gar", "nim", "os", "lek", "pra", "tul", "zen", "wol", "fen", "hur", "mi", "cas"];
    private static readonly string[] Verbs = ["announced", "rejected", "opened", "visited", "criticised", "approved", "delayed", "won", "lost", "rebuilt", "sold", "defended"];
    private static readonly string[] Matters = ["bridge", "budget", "harbour", "strike", "election", "merger", "storm", "festival", "trial", "vaccine", "railway", "reactor", "museum", "drought", "treaty", "satellite"];

    private readonly Random _random;
    private readonly string _prefix;
    private readonly DateTimeOffset _from;
    private int _made;

    /// <param name="seed">What the articles are made from.</param>
    /// <param name="from">The published time of the first.</param>
    public MadeUpNews(int seed, DateTimeOffset from)
    {
        _random = new Random(seed);
        _prefix = seed.ToString(CultureInfo.InvariantCulture);
        _from = from;
    }

    /// <summary>Articles on so many events, mixed; each event has a few.</summary>
    public IEnumerable<MadeUpArticle> Articles(int count, int events)
    {
        var all = Enumerable.Range(0, events).Select(_ => NewEvent()).ToList();
        for (var i = 0; i < count; i++)
        {
            yield return Article(all[_random.Next(all.Count)]);
        }
    }

    private MadeUpArticle Article(MadeUpEvent e)
    {
        var number = _made++;
        var words = Enumerable.Range(0, 60).Select(_ => e.Words[_random.Next(e.Words.Count)]);
        var body = $"{e.Person} {Pick(Verbs)} the {e.Place} {e.Matter} on Monday. {string.Join(' ', words)}. Officials in {e.Place} said {e.Number} people were concerned, {e.Person} added. {string.Join(' ', Enumerable.Range(0, 20).Select(_ => Pick(e.Words)))}.";
        return new MadeUpArticle(
            $"{_prefix}-{number}",
            $"{e.Person} {Pick(Verbs)} {e.Place} {e.Matter}",
            body,
            _from.AddSeconds(number),
            $"Outlet {_random.Next(40)}",
            e.Name);
    }

    private MadeUpEvent NewEvent()
    {
        var person = $"{Name()} {Name()}";
        var place = Name();
        var matter = Pick(Matters);
        return new MadeUpEvent($"{person}/{place}/{matter}", person, place, matter, _random.Next(20, 9000), [.. Enumerable.Range(0, 30).Select(_ => Word())]);
    }

    private string Word() => string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Pick(Syllables)));

    private string Name()
    {
        var word = Word();
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private sealed record MadeUpEvent(string Name, string Person, string Place, string Matter, int Number, IReadOnlyList<string> Words);
}

/// <summary>A made-up article, in the form that the API takes; <see cref="Event"/> says which event it tells of.</summary>
public sealed record MadeUpArticle(string Id, string Title, string Body, DateTimeOffset PublishedAt, string Source, string Event)
{
    /// <summary>What is posted.</summary>
    public object ToPost() => new { id = Id, title = Title, body = Body, publishedAt = PublishedAt, source = Source, language = "en" };
}
