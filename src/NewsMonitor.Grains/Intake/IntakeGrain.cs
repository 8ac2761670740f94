using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Intake;

/// <inheritdoc cref="IIntakeGrain"/>
/// <remarks>It remembers nothing, so batches need not wait for each other: those that come while the log is written are written together.</remarks>
[StatelessWorker, Reentrant]
internal sealed class IntakeGrain(
    ArticleMaker maker,
    IArticleLog log,
    IQuarantine quarantine,
    IOptions<IntakeOptions> options,
    PipelineTelemetry telemetry,
    TimeProvider time) : Grain, IIntakeGrain
{
    public async Task<IReadOnlyList<IntakeReceipt>> Take(IntakeBatch batch)
    {
        using var stage = telemetry.Begin("intake");
        var now = time.GetUtcNow();
        var made = batch.Documents.Select(d => maker.Make(d, batch.Scope, batch.Feed, now, options.Value)).ToList();
        var articles = made.Where(m => m.Article is not null).Select(m => m.Article!).ToList();
        var appended = articles.Count == 0 ? [] : await log.Append(batch.Workspace, articles, CancellationToken.None);
        if (batch.Quarantine && articles.Count < made.Count)
        {
            await quarantine.Add([.. Refused(batch, made, now)], CancellationToken.None);
        }

        foreach (var partition in appended.Where(r => r.Status != AppendStatus.Duplicate).Select(r => r.Partition).Distinct())
        {
            // Not awaited: the articles are accepted, whether or not the silo of their partition has just died. A partition that is not reached looks by itself.
            GrainFactory.GetGrain<IClustererGrain>(partition.Value).Wake().Ignore();
        }

        var receipts = Receipts(made, appended);
        telemetry.TakenIn(receipts);
        return receipts;
    }

    private static List<IntakeReceipt> Receipts(List<MadeArticle> made, IReadOnlyList<AppendReceipt> appended)
    {
        var receipts = new List<IntakeReceipt>(made.Count);
        var next = 0;
        foreach (var one in made)
        {
            if (one.Article is null)
            {
                receipts.Add(new IntakeReceipt(null, IntakeStatus.Rejected, Reason: one.Reason));
                continue;
            }

            var receipt = appended[next++];
            var status = receipt.Status switch
            {
                AppendStatus.Duplicate => IntakeStatus.Duplicate,
                AppendStatus.Updated => IntakeStatus.Updated,
                _ => IntakeStatus.Accepted,
            };
            receipts.Add(new IntakeReceipt(receipt.Id, status, receipt.CopyOf));
        }

        return receipts;
    }

    private static IEnumerable<QuarantineItem> Refused(IntakeBatch batch, List<MadeArticle> made, DateTimeOffset now) =>
        batch.Documents.Zip(made).Where(p => p.Second.Article is null).Select(p =>
            QuarantineItem.Of(batch.Workspace, "intake", Subject(p.First), p.Second.Reason!, now) with { Document = p.First, Scope = batch.Scope, Feed = batch.Feed });

    private static string Subject(Document d) => d.Path ?? d.Url ?? d.Id ?? d.Title ?? "a document without a name";
}
