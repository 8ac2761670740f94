using NewsMonitor.Text;

namespace NewsMonitor.Clustering.Tests;

/// <summary>Writes articles for tests: each topic has words of its own, every article adds some common ones.</summary>
internal sealed class Newsroom
{
    private static readonly string[] Subjects =
    [
        "Harbour ferry collides with Marlow bridge", "Volcano Karoth erupts near Sandfjord village", "Minister Adeyemi resigns over pension fund",
        "Striker Lindqvist signs for Porto Alto club", "Cocoa prices soar after Ivory storm", "Museum thieves steal Vermeer sketch in Ghent",
        "Satellite Aurora-7 loses contact with Kiruna station", "Teachers strike closes Bramford schools", "Wildfire reaches Calder vineyards",
        "Court blocks Nordbank merger with Selmer",
    ];

    private static readonly string[] Details =
    [
        "The hull of the Tern is torn and passengers wait on the quay", "Ash falls on roofs while lava crosses the coast road", "Pensioners lost their savings in bonds",
        "The forward scored thirty goals and takes the number nine shirt", "Chocolate makers in Antwerp pay record sums for beans", "A guard found the empty frame behind the gallery's stairs",
        "Engineers send commands to the orbiting camera without an answer", "Pupils stay at home as unions demand smaller classes", "Grapes burn on the slopes and planes drop water",
        "Judges see a threat to savers if the two lenders become one",
    ];

    private static readonly string[] Colour =
    [
        "officials said on Monday", "residents were told to wait", "witnesses described the scene", "a spokeswoman declined to comment", "experts warned of delays",
        "the inquiry will last 12 weeks", "damage is put at 340 million", "crews worked through the night",
    ];

    private readonly TextAnalyzer analyzer = new();

    /// <summary>How many topics there are.</summary>
    public static int Topics => Subjects.Length;

    /// <summary>When the first article is published.</summary>
    public static DateTimeOffset Start { get; } = new(2031, 5, 6, 8, 0, 0, TimeSpan.Zero);

    /// <summary>An article on a topic; the variant chooses the wording.</summary>
    public ClusterArticle Article(long number, int topic, int variant = 0, double? hours = 0, long? copyOf = null, bool body = true) => new(
        number,
        analyzer.Analyze(
            variant == 0 ? Subjects[topic] : $"{Subjects[topic]}, {Colour[(variant + topic) % Colour.Length]}",
            body ? $"{Details[topic]}{(variant == 0 ? "" : ", " + Colour[(variant + (2 * topic) + 3) % Colour.Length])}. {Subjects[topic]} again." : "",
            "en"),
        hours is { } h ? Start.AddHours(h) : null,
        copyOf,
        "Daily " + (variant % 3));

    /// <summary>An engine with what ships for English.</summary>
    public static ClusterEngine Engine(ClusterOptions? options = null) => new(Resources, options);

    /// <summary>What ships for English.</summary>
    public static ClusterResources Resources { get; } = ClusterResources.Load("en");
}
