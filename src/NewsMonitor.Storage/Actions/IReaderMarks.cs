using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>What each person has read and follows; nobody else's business.</summary>
public interface IReaderMarks
{
    /// <summary>A person has read a story up to a version; a lower version than before changes nothing.</summary>
    Task Read(string person, StoryId story, int version, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>A person follows a story, or no more.</summary>
    Task Follow(string person, StoryId story, bool followed, CancellationToken cancellation);

    /// <summary>A person's marks in a workspace: on some stories, or all of those followed when none is named.</summary>
    Task<IReadOnlyList<ReaderMark>> OfPerson(string person, WorkspaceKey workspace, IReadOnlyCollection<StoryId> stories, CancellationToken cancellation);
}

/// <summary>One person's mark on one story.</summary>
/// <param name="Story">The story.</param>
/// <param name="ReadVersion">The version up to which it was read; 0 for not at all.</param>
/// <param name="ReadAt">When; null for not at all.</param>
/// <param name="Followed">Whether it is followed.</param>
public sealed record ReaderMark(StoryId Story, int ReadVersion, DateTimeOffset? ReadAt, bool Followed);
