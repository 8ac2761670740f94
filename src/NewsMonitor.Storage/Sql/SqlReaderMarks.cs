using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>What people have read and follow, in the store.</summary>
internal sealed class SqlReaderMarks(IDatabase database) : IReaderMarks
{
    public Task Read(string person, StoryId story, int version, DateTimeOffset at, CancellationToken cancellation) => database.Write(
        s => s.Run(
            """
            INSERT INTO reader_mark (person, workspace, story, read_version, read_at, followed) VALUES (?1, ?2, ?3, ?4, ?5, 0)
            ON CONFLICT (person, workspace, story) DO UPDATE SET read_version = ?4, read_at = ?5 WHERE reader_mark.read_version <= ?4
            """,
            person,
            story.Partition.Workspace.Value,
            story.Value,
            version,
            Columns.Of(at)),
        cancellation);

    public Task Follow(string person, StoryId story, bool followed, CancellationToken cancellation) => database.Write(
        s => s.Run(
            """
            INSERT INTO reader_mark (person, workspace, story, read_version, followed) VALUES (?1, ?2, ?3, 0, ?4)
            ON CONFLICT (person, workspace, story) DO UPDATE SET followed = ?4
            """,
            person,
            story.Partition.Workspace.Value,
            story.Value,
            followed ? 1 : 0),
        cancellation);

    public async Task<IReadOnlyList<ReaderMark>> OfPerson(string person, WorkspaceKey workspace, IReadOnlyCollection<StoryId> stories, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<Row>(
            $"""
            SELECT story Story, read_version ReadVersion, read_at ReadAt, followed Followed FROM reader_mark
            WHERE person = @person AND workspace = @workspace AND {(stories.Count == 0 ? "followed = 1" : database.Dialect.Among("story", "stories"))} ORDER BY story
            """,
            new { person, workspace = workspace.Value, stories = stories.Select(s => s.Value).ToArray() });
        return [.. rows.Select(r => new ReaderMark(new(r.Story), r.ReadVersion, Columns.Time(r.ReadAt), r.Followed))];
    }

    private sealed record Row
    {
        public string Story { get; init; } = "";

        public int ReadVersion { get; init; }

        public long? ReadAt { get; init; }

        public bool Followed { get; init; }
    }
}
