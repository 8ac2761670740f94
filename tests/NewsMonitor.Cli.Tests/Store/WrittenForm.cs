using System.IO.Hashing;
using System.Text;

namespace NewsMonitor.Cli.Tests.Store;

/// <summary>A small exported store, written by hand as the README describes it.</summary>
internal static class WrittenForm
{
    /// <summary>A store with one key and one waiting item of the quarantine.</summary>
    public static string Text()
    {
        string[] lines =
        [
            """{"format":"newsmonitor-store","version":1,"engine":"sqlite","schema":1,"epoch":"0badcafe","at":"2026-01-02T03:04:05+00:00","tables":{"access_key":1,"quarantine":1}}""",
            """{"table":"access_key","columns":{"id":"text","name":"text","scope":"text","hash":"text","created_at":"integer","created_by":"text","revoked_at":"integer"}}""",
            """["k1","Anna","Operator","00ff",1700000000000,"the terminal",null]""",
            """{"table":"quarantine","columns":{"id":"text","workspace":"text","stage":"text","subject":"text","reason":"text","at":"integer","state":"text"}}""",
            """["q1","main","intake","x","too large",1700000000000,"Waiting"]""",
        ];
        var text = string.Concat(lines.Select(l => l + "\n"));
        return $"{text}{{\"rows\":2,\"checksum\":\"{Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)))}\"}}\n";
    }
}
