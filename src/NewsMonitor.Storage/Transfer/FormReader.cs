using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace NewsMonitor.Storage.Transfer;

/// <summary>Reads a store from the lines that <see cref="FormWriter"/> writes. Whatever is wrong is told with the line: a file that was cut off or damaged anywhere never comes to its end.</summary>
internal sealed class FormReader : ITableSource
{
    private static readonly JsonSerializerOptions Named = new(JsonSerializerDefaults.Web);

    private readonly string _file;
    private readonly StreamReader _lines;
    private readonly XxHash128 _checksum = new();
    private long _number;
    private string? _line;

    /// <summary>The checksum of all lines before the current one, when that is no row.</summary>
    private byte[] _before = [];

    /// <summary>Opens a file, compressed when its name ends in .gz, and reads its head.</summary>
    public FormReader(string file, IReadOnlyList<EngineTables> engines)
    {
        _file = file;
        if (!File.Exists(file))
        {
            throw new TransferException($"there is no file '{file}'; name one made by 'newsmonitor store export'");
        }

        Stream stream = File.OpenRead(file);
        _lines = new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, 1 << 16);
        try
        {
            Header = Head(engines);
        }
        catch
        {
            _lines.Dispose();
            throw;
        }
    }

    public StoreHeader Header { get; }

    public string Where => $"{_file}:{_number}";

    public IEnumerable<TableRows> Read()
    {
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        Next();
        while (_line is not null && _line.StartsWith("{\"table\"", StringComparison.Ordinal))
        {
            var (name, columns) = Table();
            rows[name] = 0;
            yield return new TableRows(name, columns, Rows(columns, () => rows[name]++));
        }

        End(rows);
    }

    public void Dispose() => _lines.Dispose();

    private StoreHeader Head(IReadOnlyList<EngineTables> engines)
    {
        Next();
        if (_line is null || !_line.StartsWith($"{{\"format\":\"{StoreHeader.FormatName}\"", StringComparison.Ordinal))
        {
            throw new TransferException($"{Where}: this is no exported store; name a file made by 'newsmonitor store export'");
        }

        if (Parsed<StoreHeader>(_line) is not { Tables: not null } head)
        {
            throw Damaged("the head cannot be read");
        }

        if (head.Version > StoreHeader.ThisVersion)
        {
            throw TransferException.Newer($"{Where}: the file has form {head.Version}", StoreHeader.ThisVersion);
        }

        var engine = engines.FirstOrDefault(e => e.Engine == head.Engine) ?? throw new TransferException($"{Where}: the engine '{head.Engine}' is not known; use the program that wrote the file");
        return head.Schema <= engine.Known ? head : throw TransferException.Newer($"{Where}: the file has schema {head.Schema} of {head.Engine}", engine.Known);
    }

    private (string Name, List<KeyValuePair<string, ColumnKind>> Columns) Table()
    {
        var table = Parsed<FormTable>(_line!);
        if (table is not { Table: { } name, Columns: { Count: > 0 } columns } || !Header.Tables.ContainsKey(name))
        {
            throw Damaged("a table's name and columns are expected here");
        }

        return (name, [.. columns.Select(c => KeyValuePair.Create(c.Key, Enum.TryParse<ColumnKind>(c.Value, ignoreCase: true, out var kind) ? kind : throw Damaged($"'{c.Value}' is no kind of column")))]);
    }

    private IEnumerable<object?[]> Rows(List<KeyValuePair<string, ColumnKind>> columns, Action counted)
    {
        Next();
        var row = new object?[columns.Count];
        while (_line is not null && _line.StartsWith('['))
        {
            try
            {
                FormRow.Read(_line, columns, row);
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                throw Unreadable($"the row cannot be read ({e.Message})", e);
            }

            counted();
            yield return row;
            Next();
        }
    }

    private void End(Dictionary<string, long> rows)
    {
        if (_line is null)
        {
            throw new TransferException($"{Where}: the file was cut off after this line; nothing was kept: copy or export it again");
        }

        var checksum = Convert.ToHexStringLower(_before);
        if (!_line.StartsWith("{\"rows\"", StringComparison.Ordinal) || Parsed<FormEnd>(_line) is not { } end)
        {
            throw Damaged("neither a row, nor a table, nor the end of the file is here");
        }

        if (end.Rows != rows.Values.Sum() || end.Checksum != checksum || Header.Tables.Any(t => rows.GetValueOrDefault(t.Key) != t.Value))
        {
            throw Damaged("the rows before the end are not those that were written");
        }

        Next();
        if (_line is not null)
        {
            throw Damaged("something follows after the end");
        }
    }

    private void Next()
    {
        try
        {
            _line = _lines.ReadLine();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new TransferException($"{Where}: the compressed file is damaged or was cut off after this line ({e.Message}); nothing was kept: copy or export it again", e);
        }

        if (_line is null)
        {
            return;
        }

        _number++;
        if (_line.StartsWith('{'))
        {
            _before = _checksum.GetCurrentHash();
        }

        _checksum.Append(Encoding.UTF8.GetBytes(_line));
        _checksum.Append("\n"u8);
    }

    private T? Parsed<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Named);
        }
        catch (JsonException e)
        {
            throw Unreadable("the line cannot be read", e);
        }
    }

    /// <summary>The last line is broken because the file was cut off in it, like as not.</summary>
    private TransferException Unreadable(string what, Exception cause) => _lines.EndOfStream
        ? new TransferException($"{Where}: the file was cut off in this line; nothing was kept: copy or export it again", cause)
        : Damaged(what, cause);

    private TransferException Damaged(string what, Exception? cause = null)
    {
        var message = $"{Where}: the file is damaged: {what}; nothing was kept: copy or export it again";
        return cause is null ? new TransferException(message) : new TransferException(message, cause);
    }

    private sealed record FormTable(string? Table, Dictionary<string, string>? Columns);
}
