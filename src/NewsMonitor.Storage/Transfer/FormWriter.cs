using System.Buffers;
using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsMonitor.Storage.Transfer;

/// <summary>
/// Writes a store as JSON lines: the head; for each table a line with its name and columns, and an array for each row; the end, with the number of rows and a checksum over all lines before it.
/// Bytes stand in base64, in pieces when they are many.
/// </summary>
internal sealed class FormWriter(TextWriter to, Action<TransferProgress>? progress)
{
    /// <summary>Bytes of one piece; a multiple of three, so that only the last is padded.</summary>
    public const int Piece = 3 << 18;

    private const int TellEvery = 10_000;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonSerializerOptions Named = new(JsonSerializerDefaults.Web);

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly XxHash128 _checksum = new();

    /// <summary>Writes it whole; answers the rows of each table.</summary>
    public SortedDictionary<string, long> Write(ITableSource source, CancellationToken cancellation)
    {
        using var json = new Utf8JsonWriter(_line, Json);
        JsonSerializer.Serialize(json, source.Header, Named);
        End(json);
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in source.Read())
        {
            Begin(json, table);
            long done = 0;
            foreach (var row in table.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                Row(json, row);
                if (++done % TellEvery == 0)
                {
                    progress?.Invoke(new(table.Name, done, source.Header.Tables[table.Name]));
                }
            }

            rows[table.Name] = done;
            progress?.Invoke(new(table.Name, done, source.Header.Tables[table.Name]));
        }

        JsonSerializer.Serialize(json, new FormEnd(rows.Values.Sum(), Convert.ToHexStringLower(_checksum.GetCurrentHash())), Named);
        End(json);
        return rows;
    }

    private void Begin(Utf8JsonWriter json, TableRows table)
    {
        json.WriteStartObject();
        json.WriteString("table", table.Name);
        json.WriteStartObject("columns");
        foreach (var (name, kind) in table.Columns)
        {
            json.WriteString(name, Word(kind));
        }

        json.WriteEndObject();
        json.WriteEndObject();
        End(json);
    }

    private void Row(Utf8JsonWriter json, object?[] row)
    {
        json.WriteStartArray();
        foreach (var value in row)
        {
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                default:
                    Bytes(json, (byte[])value);
                    break;
            }
        }

        json.WriteEndArray();
        End(json);
    }

    private static void Bytes(Utf8JsonWriter json, byte[] bytes)
    {
        if (bytes.Length <= Piece)
        {
            json.WriteBase64StringValue(bytes);
            return;
        }

        json.WriteStartArray();
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            json.WriteBase64StringValue(bytes.AsSpan(at, Math.Min(Piece, bytes.Length - at)));
        }

        json.WriteEndArray();
    }

    private void End(Utf8JsonWriter json)
    {
        json.Flush();
        _checksum.Append(_line.WrittenSpan);
        _checksum.Append("\n"u8);
        to.Write(Encoding.UTF8.GetString(_line.WrittenSpan));
        to.Write('\n');
        _line.ResetWrittenCount();
        json.Reset();
    }

    private static string Word(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => "integer",
        ColumnKind.Real => "real",
        ColumnKind.Text => "text",
        _ => "blob",
    };
}
