using NewsMonitor.Text.Names;

namespace NewsMonitor.Stories.Names;

/// <summary>A name of a story with the forms and roles under which its articles write it. Plain data, stored with the story.</summary>
public sealed class NameEntry
{
    /// <summary>The number by which other parts of the story refer to it.</summary>
    public int Id { get; init; }

    /// <summary>The fullest form.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it names.</summary>
    public NameKind Kind { get; set; }

    /// <summary>How many articles use each form; at most <see cref="NameBook.MostForms"/>.</summary>
    public Dictionary<string, int> Forms { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The roles in which it was met, in lower case: "nato secretary-general".</summary>
    public List<string> Roles { get; init; } = [];

    /// <summary>How many articles have it.</summary>
    public int Count { get; set; }
}
