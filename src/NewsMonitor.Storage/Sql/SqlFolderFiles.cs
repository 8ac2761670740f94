using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>The files that folder feeds have taken in, in the store.</summary>
internal sealed class SqlFolderFiles(IDatabase database) : IFolderFiles
{
    public async Task<IReadOnlyList<FolderFile>> Known(string feed, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return [.. await connection.QueryAsync<FolderFile>(
            "SELECT path Path, size Size, modified_at ModifiedAt, content_hash ContentHash FROM folder_file WHERE feed = @feed",
            new { feed })];
    }

    public Task Save(string feed, FolderFile known, CancellationToken cancellation) => database.Write(
        s => s.Run(
            "INSERT INTO folder_file (feed, path, size, modified_at, content_hash) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (feed, path) DO UPDATE SET size = ?3, modified_at = ?4, content_hash = ?5",
            feed,
            known.Path,
            known.Size,
            known.ModifiedAt,
            known.ContentHash),
        cancellation);
}
