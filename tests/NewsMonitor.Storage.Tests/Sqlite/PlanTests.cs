using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Sql;
using NewsMonitor.Storage.Sqlite;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Sqlite;

/// <summary>What is asked for every article must be found at one look, however much is stored.</summary>
public sealed class PlanTests
{
    [Fact]
    public void Same_text_is_looked_up_by_its_hash()
    {
        using var folder = new TemporaryFolder();
        using var file = SqliteFile.Open(new StoreOptions { Directory = folder.Path });
        using var connection = file.OpenForReading();

        Plan(connection, KnownTexts.Question(new SqliteDialect())).ShouldContain(step => step.StartsWith("SEARCH v ", StringComparison.Ordinal) && step.Contains("article_text (text_hash=? AND workspace=?)"));
    }

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of the product.
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
#pragma warning restore CA2100
        command.Parameters.AddWithValue("?1", "main");
        command.Parameters.AddWithValue("?2", """["hash"]""");
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
