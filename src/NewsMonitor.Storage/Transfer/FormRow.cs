using System.Text;
using System.Text.Json;

namespace NewsMonitor.Storage.Transfer;

/// <summary>Reads the array that a row is written as.</summary>
internal static class FormRow
{
    /// <summary>Reads it into the row. Throws <see cref="JsonException"/>, <see cref="FormatException"/> or <see cref="InvalidOperationException"/> when it is not what the columns say.</summary>
    public static void Read(string line, List<KeyValuePair<string, ColumnKind>> columns, object?[] row)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        Expect(ref reader, JsonTokenType.StartArray);
        for (var i = 0; i < row.Length; i++)
        {
            reader.Read();
            row[i] = reader.TokenType == JsonTokenType.Null ? null : columns[i].Value switch
            {
                ColumnKind.Integer => reader.GetInt64(),
                ColumnKind.Real => reader.GetDouble(),
                ColumnKind.Text => reader.GetString(),
                _ => Bytes(ref reader),
            };
        }

        Expect(ref reader, JsonTokenType.EndArray);
        if (reader.Read())
        {
            throw new JsonException("something follows after the row");
        }
    }

    private static byte[] Bytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.GetBytesFromBase64();
        }

        using var pieces = new MemoryStream();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            pieces.Write(reader.GetBytesFromBase64());
        }

        return pieces.ToArray();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new JsonException("the row has not as many values as its table has columns");
        }
    }
}
