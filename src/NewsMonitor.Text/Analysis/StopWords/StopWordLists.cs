using Lucene.Net.Analysis.Core;

namespace NewsMonitor.Text;

/// <summary>Words that carry no subject, per language: the lists that Lucene.Net ships, and our own for the languages it lacks.</summary>
internal static class StopWordLists
{
    private const string Lucene = "Lucene.Net.Analysis.Common.Analysis.";

    /// <summary>The stop words of a language (BCP 47 primary subtag), lower-case and with their diacritics; empty when there is no list.</summary>
    public static HashSet<string> For(string language)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        if (ResourceOf(language) is { } resource)
        {
            using var shipped = typeof(StopAnalyzer).Assembly.GetManifestResourceStream(Lucene + resource);
            Read(shipped, words);
        }

        using var own = typeof(StopWordLists).Assembly.GetManifestResourceStream($"stopwords.{language}.txt");
        Read(own, words);
        return words;
    }

    // Snowball's lists put comments behind a bar, the others behind a number sign.
    private static void Read(Stream? stream, HashSet<string> words)
    {
        if (stream is null)
        {
            return;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var end = line.AsSpan().IndexOfAny('|', '#');
            foreach (var word in (end < 0 ? line : line[..end]).Split([' ', '\t', '\uFEFF'], StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(word.ToLowerInvariant());
            }
        }
    }

    private static string? ResourceOf(string language) => language switch
    {
        "en" => "Snowball.english_stop.txt",
        "de" => "Snowball.german_stop.txt",
        "fr" => "Snowball.french_stop.txt",
        "es" => "Snowball.spanish_stop.txt",
        "pt" => "Snowball.portuguese_stop.txt",
        "it" => "Snowball.italian_stop.txt",
        "ru" => "Snowball.russian_stop.txt",
        "nl" => "Snowball.dutch_stop.txt",
        "sv" => "Snowball.swedish_stop.txt",
        "no" or "nb" or "nn" => "Snowball.norwegian_stop.txt",
        "da" => "Snowball.danish_stop.txt",
        "fi" => "Snowball.finnish_stop.txt",
        "hu" => "Snowball.hungarian_stop.txt",
        "cs" => "Cz.stopwords.txt",
        "ar" or "bg" or "br" or "ca" or "el" or "eu" or "fa" or "ga" or "gl" or "hi" or "hy" or "id" or "lv" or "ro" or "th" or "tr" =>
            char.ToUpperInvariant(language[0]) + language[1..] + ".stopwords.txt",
        "ckb" => "Ckb.stopwords.txt",
        _ => null,
    };
}
