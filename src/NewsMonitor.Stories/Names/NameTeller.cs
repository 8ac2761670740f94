using NewsMonitor.Model;
using NewsMonitor.Text.Names;

namespace NewsMonitor.Stories.Names;

/// <summary>Writes a story's names for readers.</summary>
internal static class NameTeller
{
    private const int MostTold = 60;

    /// <summary>People, organisations and places, the most frequent first.</summary>
    public static IReadOnlyList<StoryName> Tell(NameBook book) =>
        [.. book.Entries.Where(e => e.Kind != NameKind.Other).OrderByDescending(e => e.Count).ThenBy(e => e.Id).Take(MostTold)
            .Select(e => new StoryName(e.Name, Kind(e.Kind), [.. e.Forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key)], e.Count))];

    private static string Kind(NameKind kind) => kind switch
    {
        NameKind.Person => "person",
        NameKind.Organisation => "organisation",
        _ => "place",
    };
}
