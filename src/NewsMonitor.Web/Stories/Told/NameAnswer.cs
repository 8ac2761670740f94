using NewsMonitor.Model;

namespace NewsMonitor.Web.Stories;

/// <summary>A person, organisation or place under all its forms.</summary>
internal sealed record NameAnswer(string Name, string Kind, IReadOnlyList<string> Forms, int Count)
{
    public static NameAnswer Of(StoryName n) => new(n.Name, n.Kind, n.Forms, n.Count);
}
