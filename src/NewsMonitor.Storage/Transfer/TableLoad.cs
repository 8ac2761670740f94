using System.Data.Common;
using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Transfer;

/// <summary>Fills an empty store from another, within one transaction: all of it is there at the end, or nothing.</summary>
internal sealed class TableLoad(EngineTables engine, IReadOnlyList<TableForm> known, Action<TransferProgress>? progress, CancellationToken cancellation)
{
    private const int TellEvery = 10_000;
    private const int IndexStretch = 200;

    /// <summary>Fills it. Throws <see cref="TransferException"/> when the store is not empty, or when what comes is damaged or of a newer kind.</summary>
    public TransferReport Run(Statements s, ITableSource source)
    {
        s.Lock("store filling");
        engine.KeepAway(s);
        RefuseFilled(s);
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in source.Read())
        {
            rows[table.Name] = Fill(s, table, source);
        }

        Index(s, rows.GetValueOrDefault("article"));
        engine.Finish(s, known);
        Compare(s, rows, source.Header.Tables);
        var epoch = NewLife(s);
        return new TransferReport(rows, source.Header.Epoch, epoch);
    }

    private void RefuseFilled(Statements s)
    {
        foreach (var table in known.Where(t => t.Name != EngineTables.Meta))
        {
            if (s.Scalar($"SELECT 1 FROM \"{table.Name}\" LIMIT 1") is not null)
            {
                throw new TransferException($"the store to be filled is not empty (table {table.Name} has rows); name an empty folder or database");
            }
        }
    }

    private long Fill(Statements s, TableRows table, ITableSource source)
    {
        var form = known.FirstOrDefault(t => t.Name == table.Name) ?? throw new TransferException($"{source.Where}: table '{table.Name}' is not known here; use the program that wrote it, or a newer one");
        Match(table, form, source.Where);
        var insert = engine.Insert(table.Name, [.. table.Columns.Select(c => c.Key)]);
        var of = source.Header.Tables.GetValueOrDefault(table.Name);
        long done = 0;
        try
        {
            foreach (var row in table.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                s.Send(insert, row);
                if (++done % TellEvery == 0)
                {
                    progress?.Invoke(new(table.Name, done, of));
                }
            }

            // What was only sent arrives with a question.
            s.Scalar("SELECT 1");
        }
        catch (DbException e) when (engine.IsRefusal(e))
        {
            throw new TransferException($"{source.Where}: the store refuses a row of table {table.Name} ({e.Message}); export it again", e);
        }

        progress?.Invoke(new(table.Name, done, of));
        return done;
    }

    private static void Match(TableRows table, TableForm form, string where)
    {
        foreach (var (name, kind) in table.Columns)
        {
            if (form.Columns.FirstOrDefault(c => c.Name == name) is not { } column || column.Kind != kind)
            {
                throw new TransferException($"{where}: column '{name}' of table '{table.Name}' is not known here, or of another kind; use the program that wrote it, or a newer one");
            }
        }

        if (form.Columns.FirstOrDefault(c => c.Required && table.Columns.All(t => t.Key != c.Name)) is { } missing)
        {
            throw new TransferException($"{where}: table '{table.Name}' comes without the column '{missing.Name}'; start a server of this version on the store that was exported, then export it again");
        }
    }

    private void Index(Statements s, long of)
    {
        long after = 0, done = 0;
        while (true)
        {
            var articles = s.Many(
                "SELECT a.row, a.title, v.body FROM article a JOIN article_version v ON v.workspace = a.workspace AND v.article = a.id AND v.version = a.version WHERE a.row > ?1 ORDER BY a.row LIMIT ?2",
                r => (Row: r.GetInt64(0), Title: r.GetString(1), Body: r.GetString(2)),
                after,
                IndexStretch);
            foreach (var article in articles)
            {
                cancellation.ThrowIfCancellationRequested();
                s.Dialect.Index(s, article.Row, article.Title, article.Body, isNew: true);
            }

            if (articles.Count == 0)
            {
                return;
            }

            after = articles[^1].Row;
            done += articles.Count;
            if (done % TellEvery < IndexStretch)
            {
                progress?.Invoke(new(null, done, of));
            }
        }
    }

    private static void Compare(Statements s, SortedDictionary<string, long> rows, IReadOnlyDictionary<string, long> expected)
    {
        foreach (var (table, count) in expected)
        {
            var there = rows.ContainsKey(table) ? (long)s.Scalar($"SELECT count(*) FROM \"{table}\"{EngineTables.Where(table)}")! : 0;
            if (there != count)
            {
                throw new TransferException($"table {table} has {count} rows where it comes from, and {there} where it went; nothing was kept");
            }
        }
    }

    /// <summary>The log's new life.</summary>
    private static string NewLife(Statements s)
    {
        var epoch = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
        s.Run("UPDATE meta SET value = ?1 WHERE name = 'epoch'", epoch);
        return epoch;
    }
}
