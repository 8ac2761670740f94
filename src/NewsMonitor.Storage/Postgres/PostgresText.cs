using System.Text;

namespace NewsMonitor.Storage.Postgres;

/// <summary>Texts as PostgreSQL can hold them.</summary>
internal static class PostgresText
{
    /// <summary>The text with a replacement character for what no UTF-8 database holds: the character zero, and halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        var bad = false;
        for (var i = 0; i < text.Length && !bad; i++)
        {
            bad = text[i] == '\0' || char.IsSurrogate(text[i]);
        }

        return bad ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD') : text;
    }
}
