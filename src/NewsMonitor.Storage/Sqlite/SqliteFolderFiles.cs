using Dapper;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>The files that folder feeds have taken in, in the embedded store.</summary>
internal sealed class SqliteFolderFiles(SqliteFile file, SqliteWriter writer) : IFolderFiles
{
    public async Task<IReadOnlyList<FolderFile>> Known(string feed, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        return [.. await connection.QueryAsync<FolderFile>(
            "SELECT path Path, size Size, modified_at ModifiedAt, content_hash ContentHash FROM folder_file WHERE feed = @feed",
            new { feed })];
    }

    public Task Save(string feed, FolderFile known, CancellationToken cancellation) => writer.Write(
        s => s.Run(
            "INSERT INTO folder_file (feed, path, size, modified_at, content_hash) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (feed, path) DO UPDATE SET size = ?3, modified_at = ?4, content_hash = ?5",
            feed,
            known.Path,
            known.Size,
            known.ModifiedAt,
            known.ContentHash),
        cancellation);
}
