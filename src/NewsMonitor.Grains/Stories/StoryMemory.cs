using System.Text.Json;
using NewsMonitor.Stories.Headlines;

namespace NewsMonitor.Grains.Stories;

/// <summary>What the composer remembers of a story, as the store keeps it. The form is versioned: an unknown one reads as nothing remembered.</summary>
internal sealed record StoryMemory(int Form, HeadlineState Headlines)
{
    private const int Newest = 1;

    public static string Write(HeadlineState headlines) => JsonSerializer.Serialize(new StoryMemory(Newest, headlines));

    public static HeadlineState Read(string? text) =>
        text is not null && JsonSerializer.Deserialize<StoryMemory>(text) is { Form: Newest } memory ? memory.Headlines : HeadlineState.Empty;
}
