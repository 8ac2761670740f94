using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Watches;

/// <summary>Makes a query that asks for more like a story: the name that most of its articles have, with one of the next. Pure.</summary>
public static class SimilarQuery
{
    private const int MostNames = 4;
    private const int MostWords = 3;
    private const int ShortestWord = 4;

    /// <summary>The query's text; of the headline's longest words where the story names nothing, empty where there are none.</summary>
    public static string Of(StoryHead head, StoryTold told)
    {
        var names = told.Names.Select(name => Quoted(name.Name)).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames).ToList();
        return names.Count switch
        {
            0 => string.Join(' ', Words(head.Headline)),
            1 => $"name:{names[0]} {string.Join(' ', Words(head.Headline).Take(1))}".TrimEnd(),
            2 => $"name:{names[0]} name:{names[1]}",
            _ => $"name:{names[0]} ({string.Join(" OR ", names.Skip(1).Select(name => $"name:{name}"))})",
        };
    }

    private static IEnumerable<string> Words(string headline) => headline
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('"', '\'', '(', ')', ',', '.', ':', ';', '?', '!', '“', '”', '„', '«', '»', '‘', '’'))
        .Where(word => word.Length >= ShortestWord && word.All(char.IsLetter))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(word => word.Length)
        .Take(MostWords);

    /// <summary>A name that a query can hold; empty for one without letters.</summary>
    private static string Quoted(string name)
    {
        var clean = string.Join(' ', new string([.. name.Select(c => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-' or '.' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return !clean.Any(char.IsLetterOrDigit) ? "" : clean.All(char.IsLetter) ? clean : $"\"{clean}\"";
    }
}
