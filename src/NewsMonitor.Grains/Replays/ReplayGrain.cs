using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Folder;
using NewsMonitor.Feeds.Replay;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Replays;

/// <inheritdoc cref="IReplayGrain"/>
/// <remarks>What was sent is counted after it was committed; a replay cut short sends some documents again, which changes nothing.</remarks>
internal sealed partial class ReplayGrain(
    IReplays replays,
    IWorkspaces workspaces,
    IQuarantine quarantine,
    IActions actions,
    IArticleLog log,
    IOptions<FeedsOptions> options,
    PipelineTelemetry telemetry,
    TimeProvider time,
    ILogger<ReplayGrain> logger) : Grain, IReplayGrain
{
    private const int MostAtOnce = 200;
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(1);

    private readonly FolderOptions _bounds = new();
    private IGrainTimer? _timer;
    private ReplaySource? _source;
    private IAsyncEnumerator<FolderItem>? _items;
    private Replay? _replay;
    private CarriedJudgements? _carried;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) => _replay = await replays.Find(this.GetPrimaryKeyString(), cancellationToken);

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => await Close();

    public async Task<string?> Begin(ReplayRequest request)
    {
        if (_replay is not null)
        {
            return null;
        }

        var place = FolderPlace.Of(options.Value.Root, request.Path);
        var (source, reason) = ReplaySource.Open(place.Folder, _bounds);
        if (source is null)
        {
            return reason;
        }

        var workspace = request.Into == WorkspaceKey.MainName ? WorkspaceKey.Main : await workspaces.BeginAfresh(request.Into, CancellationToken.None);
        if (workspace is not { } key)
        {
            return $"workspace '{request.Into}' holds articles that no replay brought, which beginning afresh would remove; choose another name";
        }

        _replay = new Replay
        {
            Id = this.GetPrimaryKeyString(),
            Workspace = key,
            Path = place.Folder,
            Scope = Directory.Exists(place.Folder) ? place.Scope : FolderPlace.Of(options.Value.Root, Path.GetDirectoryName(place.Folder)!).Scope,
            Speed = request.Speed,
            Loops = request.Loop,
            CarriesActions = request.CarryActions && key != WorkspaceKey.Main,
            Total = await source.Total() ?? 0,
            StartedAt = time.GetUtcNow(),
        };
        await replays.Save(_replay, CancellationToken.None);
        Run();
        return null;
    }

    public Task Start()
    {
        if (_replay?.State == ReplayState.Running)
        {
            Run();
        }

        return Task.CompletedTask;
    }

    public async Task<bool> Control(ReplayControl control)
    {
        if (_replay is null || _replay.State is ReplayState.Done or ReplayState.Cancelled or ReplayState.Failed)
        {
            return false;
        }

        var state = control switch
        {
            ReplayControl.Resume => ReplayState.Running,
            ReplayControl.Cancel => ReplayState.Cancelled,
            _ => ReplayState.Paused,
        };
        await Save(_replay with { State = state });
        if (control == ReplayControl.Step)
        {
            await Take(1);
        }

        if (state == ReplayState.Running)
        {
            Run();
        }

        return true;
    }

    private void Run()
    {
        _timer ??= this.RegisterGrainTimer(Turn, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, KeepAlive = true });
        _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private async Task Turn(CancellationToken cancellation)
    {
        if (_replay!.State != ReplayState.Running)
        {
            return;
        }

        using var stage = telemetry.Begin("replay");
        var before = _replay;
        await Take(_replay.Speed > 0 ? 1 : MostAtOnce);
        if (_replay.State == ReplayState.Running)
        {
            var pace = _replay.Speed > 0 ? TimeSpan.FromSeconds(1 / _replay.Speed) : TimeSpan.Zero;
            var wait = _replay.Round > before.Round ? BetweenRounds : _replay.Duplicates - before.Duplicates < _replay.Done - before.Done ? pace : TimeSpan.Zero;
            _timer!.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task Take(int most)
    {
        if (!await Open())
        {
            return;
        }

        var documents = new List<Document>();
        var refused = 0;
        var more = true;
        while (documents.Count + refused < most && (more = await _items!.MoveNextAsync()))
        {
            if (_items.Current is FolderDocument { Document: var document })
            {
                documents.Add(document);
            }
            else if (_items.Current is FolderRefused or FolderLater)
            {
                refused++;
                await SetAside(_items.Current);
            }
        }

        var duplicates = documents.Count == 0 ? 0 : await Send(documents);
        var next = _replay! with { Done = _replay.Done + documents.Count + refused, Duplicates = _replay.Duplicates + duplicates };
        await Save(more ? next : await Ended(next));
    }

    private async Task<Replay> Ended(Replay replay)
    {
        await Carry(_carried?.Left() ?? []);
        await Close();
        if (!replay.Loops)
        {
            return replay with { State = ReplayState.Done, Total = replay.Done };
        }

        var afresh = replay.Workspace == WorkspaceKey.Main ? WorkspaceKey.Main : await workspaces.BeginAfresh(replay.Workspace.Name, CancellationToken.None);
        return replay with { Round = replay.Round + 1, Done = 0, Duplicates = 0, Workspace = afresh ?? replay.Workspace };
    }

    /// <summary>Opens the source where the replay stands; false when that cannot be, and the replay has failed.</summary>
    private async Task<bool> Open()
    {
        if (_items is not null)
        {
            return true;
        }

        (_source, var reason) = ReplaySource.Open(_replay!.Path, _bounds);
        if (_source is null)
        {
            await Save(_replay with { State = ReplayState.Failed, Reason = reason });
            LogFailed(_replay.Id, reason);
            return false;
        }

        _carried = await Judgements();
        _items = _source.Items(CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
        for (var skipped = 0L; skipped < _replay.Done && await _items.MoveNextAsync();)
        {
            skipped += _items.Current is FolderFileRead ? 0 : 1;
        }

        return true;
    }

    private async Task<int> Send(List<Document> documents)
    {
        var receipts = await GrainFactory.GetGrain<IIntakeGrain>(0).Take(new IntakeBatch
        {
            Workspace = _replay!.Workspace,
            Scope = _replay.Scope,
            Feed = _replay.Scope,
            Documents = documents,
        });
        await Carry(_carried!.Ready(receipts.Where(r => r.ArticleId is not null).Select(r => r.ArticleId!.Value.Value)));
        return receipts.Count(r => r.Status == IntakeStatus.Duplicate);
    }

    /// <summary>What was judged in main, less what this replay has carried already.</summary>
    private async Task<CarriedJudgements> Judgements()
    {
        var judged = _replay!.CarriesActions ? await actions.Judgements(WorkspaceKey.Main, CancellationToken.None) : [];
        var carried = new CarriedJudgements(judged);
        var there = await log.Find(_replay.Workspace, [.. carried.Needed.Select(a => new ArticleId(a))], CancellationToken.None);
        await Carry(carried.Ready(there.Select(a => a.Id.Value)));
        return carried;
    }

    /// <summary>Each enters the log of its article once, however often the replay is cut short.</summary>
    private async Task Carry(IEnumerable<JudgedAction> judgements)
    {
        foreach (var judged in judgements)
        {
            var action = await actions.Append(
                new NewAction
                {
                    Workspace = _replay!.Workspace,
                    Command = new AnalystCommand { Kind = judged.Judgement.Kind, Articles = judged.Judgement.Articles, Text = judged.Judgement.Language },
                    By = judged.By,
                    Reason = $"carried from main{(judged.Reason.Length == 0 ? "" : $": {judged.Reason}")}",
                    At = time.GetUtcNow(),
                    RequestKey = $"carried.{judged.Id}",
                },
                CancellationToken.None);
            await GrainFactory.GetGrain<IClustererGrain>(action.Partition.Value).Wake();
        }
    }

    private async Task SetAside(FolderItem item)
    {
        var (subject, reason) = item switch
        {
            FolderRefused { Line: { } line } r => ($"{r.Path}:{line}", r.Reason),
            FolderRefused r => (r.Path, r.Reason),
            FolderLater l => (l.Path, l.Reason),
            _ => ("", ""),
        };
        telemetry.Quarantined("read");
        await quarantine.Add([QuarantineItem.Of(_replay!.Workspace, "read", subject, reason, time.GetUtcNow()) with { Feed = _replay.Scope, Scope = _replay.Scope }], CancellationToken.None);
    }

    private async Task Save(Replay replay)
    {
        await replays.Save(replay, CancellationToken.None);
        _replay = replay;
    }

    private async Task Close()
    {
        if (_items is not null)
        {
            await _items.DisposeAsync();
            _items = null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "replay {Replay}: {Reason}")]
    private partial void LogFailed(string replay, string? reason);
}
