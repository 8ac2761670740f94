using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Folder;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Feeds;

/// <inheritdoc cref="IFolderFeedGrain"/>
/// <remarks>A file counts as taken in only after its documents are committed; what was cut short is read again, and changes nothing twice.</remarks>
internal sealed partial class FolderFeedGrain(
    IFolderFiles files,
    IWorkspaces workspaces,
    IQuarantine quarantine,
    IOptions<FeedsOptions> options,
    PipelineTelemetry telemetry,
    TimeProvider time,
    ILogger<FolderFeedGrain> logger) : Grain, IFolderFeedGrain
{
    private const int MostAtOnce = 200;

    private readonly FolderOptions _bounds = new();
    private readonly Dictionary<string, FolderFileState> _known = new(StringComparer.Ordinal);
    private readonly Queue<FolderEntry> _waiting = new();
    private IGrainTimer? _timer;
    private IAsyncEnumerator<FolderItem>? _reading;
    private FeedOptions _feed = null!;
    private FolderPlace _place = null!;
    private string? _lastFailure;

    private string Name => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _feed = options.Value.Feeds.FirstOrDefault(f => f.Name == Name) ?? throw new InvalidOperationException($"feed '{Name}' is not in the settings");
        _place = FolderPlace.Of(options.Value.Root, _feed.Path);
        foreach (var file in await files.Known(_place.Scope, cancellationToken))
        {
            _known[file.Path] = new FolderFileState(file.Path, file.Size, file.ModifiedAt, file.ContentHash);
        }
    }

    public Task Start()
    {
        _timer ??= this.RegisterGrainTimer(Turn, new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = options.Value.FolderEvery, KeepAlive = true });
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_reading is not null)
        {
            await _reading.DisposeAsync();
        }
    }

    private async Task Turn(CancellationToken cancellation)
    {
        using var stage = telemetry.Begin("feed");
        if (_reading is null && _waiting.Count == 0)
        {
            Look();
        }

        if (_reading is null && _waiting.TryDequeue(out var next))
        {
            _reading = new FolderReader(_place.Folder, _bounds).Read(next, CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
        }

        if (_reading is null)
        {
            return;
        }

        var changed = await Take(_reading);
        _timer!.Change(changed ? _feed.Pace : TimeSpan.Zero, options.Value.FolderEvery);
    }

    private void Look()
    {
        var listing = FolderLister.List(_place.Folder, _bounds);
        var failure = listing.Failures.Count == 0 ? null : string.Join("; ", listing.Failures);
        if (failure is not null && failure != _lastFailure)
        {
            LogFailure(Name, failure);
        }

        _lastFailure = failure;
        foreach (var file in FolderScan.Changes(_known, listing, time.GetUtcNow(), _bounds.Settle).ToRead)
        {
            _waiting.Enqueue(file);
        }
    }

    /// <summary>Takes the next document (paced) or the next some (not paced); true when something new came in.</summary>
    private async Task<bool> Take(IAsyncEnumerator<FolderItem> reading)
    {
        var documents = new List<Document>();
        FolderFileState? read = null;
        var more = true;
        while (documents.Count < (_feed.Pace > TimeSpan.Zero ? 1 : MostAtOnce) && (more = await reading.MoveNextAsync()))
        {
            switch (reading.Current)
            {
                case FolderDocument { Document: var document }:
                    documents.Add(document);
                    break;
                case FolderRefused refused:
                    await SetAside(refused);
                    break;
                case FolderLater later:
                    LogFailure(Name, later.Reason);
                    break;
                case FolderFileRead { State: var state }:
                    read = state;
                    break;
            }
        }

        var changed = documents.Count > 0 && await Send(documents);
        if (read is not null)
        {
            await files.Save(_place.Scope, new FolderFile(read.Path, read.Size, read.ModifiedTicks, read.ContentHash), CancellationToken.None);
            _known[read.Path] = read;
        }

        if (!more)
        {
            await reading.DisposeAsync();
            _reading = null;
        }

        return changed;
    }

    private async Task<bool> Send(List<Document> documents)
    {
        var receipts = await GrainFactory.GetGrain<IIntakeGrain>(0).Take(new IntakeBatch
        {
            Workspace = await workspaces.Ensure(_feed.Workspace, CancellationToken.None),
            Scope = _place.Scope,
            Feed = Name,
            Documents = documents,
        });
        return receipts.Any(r => r.Status is IntakeStatus.Accepted or IntakeStatus.Updated);
    }

    private async Task SetAside(FolderRefused refused)
    {
        var subject = refused.Line is { } line ? $"{refused.Path}:{line}" : refused.Path;
        telemetry.Quarantined("read");
        await quarantine.Add(
            [QuarantineItem.Of(await workspaces.Ensure(_feed.Workspace, CancellationToken.None), "read", subject, refused.Reason, time.GetUtcNow()) with { Feed = Name, Scope = _place.Scope }],
            CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "feed '{Feed}': {Failure}")]
    private partial void LogFailure(string feed, string failure);
}
