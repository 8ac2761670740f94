namespace NewsMonitor.Model;

/// <summary>A person, organisation or place of a story, under all its forms.</summary>
/// <param name="Name">The fullest form.</param>
/// <param name="Kind"><c>person</c>, <c>organisation</c> or <c>place</c>.</param>
/// <param name="Forms">The forms in which articles write it, most frequent first.</param>
/// <param name="Count">How many articles have it.</param>
[GenerateSerializer, Immutable, Alias("nm.story-name")]
public sealed record StoryName([property: Id(0)] string Name, [property: Id(1)] string Kind, [property: Id(2)] IReadOnlyList<string> Forms, [property: Id(3)] int Count);
