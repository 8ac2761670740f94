using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Transfer;

/// <summary>An exported store that did not come whole.</summary>
public abstract class DamageTests(IEngine into) : IDisposable
{
    private readonly OpenStore _from = new(new OwnFolder());
    private readonly OpenStore _into = new(into);
    private readonly TemporaryFolder _folder = new();
    private int _files;

    public void Dispose()
    {
        _from.Dispose();
        _into.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Cut_off_and_damaged_files_leave_nothing_behind_and_name_the_line()
    {
        await News.Publish(_from, 2);
        _from.Close();
        _into.Close();
        var lines = Export().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var row = Array.FindIndex(lines, l => l.StartsWith("{\"table\":\"story\"", StringComparison.Ordinal)) + 1;

        (await Refused(lines[..^1])).ShouldContain($":{lines.Length - 1}: the file was cut off");
        (await Refused(lines[..(row + 1)])).ShouldContain($":{row + 1}: the file was cut off");
        (await Refused([.. lines[..row], lines[row].Replace("Headline", "Hoodline", StringComparison.Ordinal), .. lines[(row + 1)..]])).ShouldContain("not those that were written");
        (await Refused([.. lines[..row], .. lines[(row + 1)..]])).ShouldContain("not those that were written");
        (await Refused([.. lines[..row], lines[row][..^20], .. lines[(row + 1)..]])).ShouldContain($":{row + 1}: the file is damaged");
        (await Refused([.. lines[..row], "[1]", .. lines[(row + 1)..]])).ShouldContain($":{row + 1}: ");
        (await Refused([.. lines[..(row + 1)], lines[row], .. lines[(row + 1)..]])).ShouldContain("refuses a row of table story");
        (await Refused([.. lines, "x"])).ShouldContain("follows after the end");
        await StoreImport.Run(_into.Whole, Written(string.Join('\n', lines) + "\n"), TimeProvider.System, null, default);
    }

    private string Export()
    {
        using var text = new StringWriter();
        StoreExport.Run(_from.Whole, text, TimeProvider.System, null, default);
        return text.ToString();
    }

    private async Task<string> Refused(string[] lines) =>
        (await Should.ThrowAsync<TransferException>(() => StoreImport.Run(_into.Whole, Written(string.Join('\n', lines) + "\n"), TimeProvider.System, null, default))).Message;

    private string Written(string text) => _folder.Write($"{++_files}.jsonl", text);

    public sealed class IntoSqlite() : DamageTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class IntoPostgres(PostgresServer server) : DamageTests(new OwnSchema(server));
}
