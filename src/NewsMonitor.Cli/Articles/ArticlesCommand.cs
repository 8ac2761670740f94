using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor articles post</c>: sends articles of files to the server, and prints what became of each.</summary>
internal static class ArticlesCommand
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var files = new Argument<string[]>("FILE") { Description = "JSON, JSON lines or .txt; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var post = new Command("post", "Sends articles: a line for each with status, article and, where there is one, original or reason.") { files };
        var server = new ServerOptions().AddTo(post);
        post.SetAction(async (parsed, cancellation) =>
        {
            var shown = new Shown(parsed);
            using (var now = server.Open(parsed))
            {
                // Asked without patience: who names a wrong address wants to know at once.
                await now.Open("healthz/live", null, cancellation);
            }

            using var client = server.Open(parsed, PatientHandler.Make(shown.Messages));
            var rejected = 0;
            foreach (var file in parsed.GetValue(files)!)
            {
                rejected += await Send(client, shown, file, server.Json(parsed), cancellation);
            }

            return rejected == 0 ? Terminal.Done : Terminal.Failed;
        });
        return new Command("articles", "Articles.") { post };
    }

    private static async Task<int> Send(ServerClient client, Shown shown, string file, bool json, CancellationToken cancellation)
    {
        await using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        int sent = 0, rejected = 0;
        await foreach (var batch in ArticleBatches.Of(ArticleFile.Read(stream, file, cancellation), cancellation))
        {
            var receipts = await client.Post("api/v1/articles", batch.ToJson(), cancellation);
            foreach (var receipt in receipts.EnumerateArray())
            {
                var row = receipt.Deserialize<ReceiptRow>(Web)!;
                sent++;
                rejected += row.Status == "rejected" ? 1 : 0;
                await (json ? shown.Json(receipt) : shown.Data.WriteLineAsync(row.Line()));
            }
        }

        await shown.Messages.WriteLineAsync($"newsmonitor: {file}: {UpdateRow.Counted(sent, "article")}, {rejected} rejected");
        return rejected;
    }
}

/// <summary>What became of an article.</summary>
internal sealed record ReceiptRow(string? ArticleId, string Status, string? CopyOf, string? Reason)
{
    /// <summary>The receipt in one line.</summary>
    public string Line() => string.Join('\t', new[] { Status, ArticleId, CopyOf is null ? null : $"copy of {CopyOf}", PlainText.Of(Reason) }.Where(p => !string.IsNullOrEmpty(p)));
}
