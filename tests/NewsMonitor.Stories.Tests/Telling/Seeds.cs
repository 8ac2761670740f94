using NewsMonitor.Model;
using NewsMonitor.Text.Documents;

namespace NewsMonitor.Stories.Tests.Telling;

/// <summary>The five seed articles as intake makes them: no outlet, no date, an hour apart.</summary>
internal static class Seeds
{
    public const string A = "000_2765d483dd13d619.txt";
    public const string B = "001_1b5677d21db06f95.txt";
    public const string C = "002_5c388b43538dd541.txt";
    public const string D = "003_5c1ad0cf3baff01f.txt";
    public const string E = "004_cd6d03b60fdaa34b.txt";

    public static IReadOnlyList<Article> Read()
    {
        var rule = new PlainTextRule();
        return [.. new[] { A, B, C, D, E }.Select((name, i) => Make(name, rule.Read(File.ReadAllText(Path.Combine(Folder(), name))), i))];
    }

    private static Article Make(string name, ArticleText text, int hour)
    {
        var at = new DateTimeOffset(2024, 12, 2, 8 + hour, 0, 0, TimeSpan.Zero);
        return new() { Id = new(name), Title = text.Title, Body = text.Body, Language = "en", ReceivedAt = at, EffectiveAt = at, TextHash = name };
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "seeds")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "seeds");
    }
}
