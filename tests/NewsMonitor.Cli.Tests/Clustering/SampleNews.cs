namespace NewsMonitor.Cli.Tests;

/// <summary>Articles on a few made-up matters, as the lines of a file for <c>cluster</c> and <c>evaluate</c>.</summary>
internal static class SampleNews
{
    private static readonly (string Title, string Body)[] Matters =
    [
        ("Harbour ferry collides with Marlow bridge", "The hull of the Tern is torn and passengers wait on the quay, Captain Odalys Brandt said."),
        ("Volcano Karoth erupts near Sandfjord village", "Ash falls on the roofs of Sandfjord while lava from Karoth crosses the coast road."),
        ("Minister Adeyemi resigns over pension fund", "Pensioners lost their savings in bonds that Minister Adeyemi had praised as safe."),
        ("Striker Lindqvist signs for Porto Alto club", "Lindqvist scored thirty goals and takes the number nine shirt at Porto Alto."),
    ];

    private static readonly string[] Colours = ["officials said on Monday", "residents were told to wait", "an inquiry will last 12 weeks", "damage is put at 340 million"];

    /// <summary>The lines: the matters take turns, each article a day part after the one before, out of order in the file.</summary>
    public static List<string> Lines(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => (i * 7) % count).Select(i =>
        {
            var (title, body) = Matters[i % Matters.Length];
            var day = 3 + (i * 3 / 24);
            return $$"""{"id":"a{{i}}","published":"2031-03-{{day:00}}T{{i * 3 % 24:00}}:00:00Z","lang":"eng","source":"Daily {{i % 3}}","title":"{{title}}, {{Colours[i % 3]}}","body":"{{body}} {{Colours[(i + 1) % 4]}}.","cluster":"m{{i % Matters.Length}}"}""";
        }),
    ];

    /// <summary>The rows of an output: story by id.</summary>
    public static Dictionary<string, string> Stories(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0).Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
