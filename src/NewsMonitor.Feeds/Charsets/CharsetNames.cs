using System.Text;

namespace NewsMonitor.Feeds.Charsets;

/// <summary>Encodings by the names that documents use for them, as the WHATWG Encoding Standard reads them: what says Latin-1 or ASCII means windows-1252.</summary>
internal static class CharsetNames
{
    static CharsetNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name in any letter case; null for unknown names.</summary>
    public static Encoding? Find(string? name)
    {
        var key = name?.Trim().Trim('"', '\'').ToUpperInvariant() ?? "";
        if (key.Length is 0 or > 40) return null;
        var known = key switch
        {
            "ISO-8859-1" or "ISO8859-1" or "ISO_8859-1" or "LATIN1" or "L1" or "US-ASCII" or "ASCII" or "CP1252" or "ANSI" => "windows-1252",
            "ISO-8859-9" or "LATIN5" => "windows-1254",
            "ISO-8859-11" or "TIS-620" => "windows-874",
            "UTF8" or "UNICODE-1-1-UTF-8" => "utf-8",
            "UTF-16" or "UTF16" or "UCS-2" or "ISO-10646-UCS-2" => "utf-16",
            "GB2312" or "GBK" or "X-GBK" or "CP936" => "gb18030",
            "SJIS" or "X-SJIS" or "SHIFT-JIS" or "CP932" or "MS932" => "shift_jis",
            "KS_C_5601-1987" or "EUC-KR" or "CP949" or "UHC" => "ks_c_5601-1987",
            "UTF-7" or "UNICODE-1-1-UTF-7" => "",
            _ => key,
        };
        if (known.StartsWith("CP", StringComparison.Ordinal) && known.Length > 2 && char.IsAsciiDigit(known[2]))
        {
            return int.TryParse(known.AsSpan(2), out var page) ? Lookup(() => Encoding.GetEncoding(page)) : null;
        }

        return known.Length == 0 ? null : Lookup(() => Encoding.GetEncoding(known));
    }

    private static Encoding? Lookup(Func<Encoding> find)
    {
        try
        {
            return find();
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null; // the runtime has no test for a name, only this answer
        }
    }
}
