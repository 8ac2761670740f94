using Microsoft.AspNetCore.Http;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Analyst;

/// <summary>Turns a request into a command: finds what it is about, checks what can be known before the log, and adds who, when and why.</summary>
internal sealed class StoryCommands(AnalystDesk desk, IStoryStore stories, IPartitionStore partitions, IArticleLog log, IUpdateLog updates, WorkspaceLookup workspaces, IHttpContextAccessor http, TimeProvider time)
{
    private const int LongestReason = 1000;

    /// <summary>A story has four phases; more versions than these are not looked through.</summary>
    private const int MostPhases = 8;

    private HttpContext Context => http.HttpContext!;

    /// <summary>A command on a story; one that ended answers 308 to the survivor, method and body kept.</summary>
    public async Task<IResult> Do(string id, IAnalystPost? post, Func<StoryId, AnalystCommand> make, CancellationToken cancellation)
    {
        var head = await StoriesApi.Head(id, stories, cancellation);
        if (head.Ended)
        {
            return StoriesApi.Moved(Context.Request, id, await StoriesApi.Survivor(head, stories, cancellation));
        }

        var command = make(head.Id);
        foreach (var other in command.Stories.Skip(1))
        {
            _ = await StoriesApi.Head(other, stories, cancellation);
        }

        if (post?.ExpectedVersion is { } version)
        {
            command = command with { Seen = await Seen(head, version, cancellation) };
        }

        return await desk.Do(Asked(head.Partition.Workspace, await Giver(head.Id, command, cancellation), command, post?.Reason), cancellation);
    }

    /// <summary>A command on an article.</summary>
    public async Task<IResult> Do(string id, string? workspace, IAnalystPost? post, AnalystCommand command, CancellationToken cancellation)
    {
        var key = await workspaces.Existing(workspace, cancellation);
        _ = await log.Find(key, new ArticleId(id), cancellation) ?? throw ApiException.NotFound($"article '{id}'");
        foreach (var story in command.Stories)
        {
            _ = await StoriesApi.Head(story, stories, cancellation);
        }

        return await desk.Do(Asked(key, null, command, post?.Reason), cancellation);
    }

    /// <summary>Takes an action back; a corrected language is put back by the log that the article is in now.</summary>
    public async Task<IResult> Undo(AnalystAction action, string? reason, CancellationToken cancellation)
    {
        if (action.Outcome is null)
        {
            throw ApiException.Conflict($"action '{action.Id}' was not applied yet: try again in a moment");
        }

        if (action.Outcome.Refused is not null || action.UndoneBy is not null)
        {
            throw ApiException.Unprocessable(action.UndoneBy is null ? $"action '{action.Id}' was refused, so there is nothing to take back" : $"action '{action.Id}' was taken back already");
        }

        var corrected = action.Outcome.LanguageBefore is not null;
        var command = new AnalystCommand
        {
            Kind = AnalystCommandKind.Undo,
            Undoes = action.Id,
            Articles = corrected ? action.Outcome.Judgements[0].Articles : [],
            Positions = Math.Max(1, action.Outcome.Merges.Count),
        };
        return await desk.Do(Asked(action.Partition.Workspace, corrected ? null : await Holder(action, cancellation), command, reason), cancellation);
    }

    /// <summary>The log that a command on a story belongs in: that of the part which has to give a story up, for one that is merged into a story of another part; else the story's own.</summary>
    private async Task<PartitionKey> Giver(StoryId story, AnalystCommand command, CancellationToken cancellation)
    {
        foreach (var other in command.Kind == AnalystCommandKind.Merge ? command.Stories.Skip(1) : [])
        {
            if (await partitions.Trace(new StoryId(other), cancellation) is { } trace && trace.Story.Partition.IsBeside(story.Partition))
            {
                return trace.Story.Partition;
            }
        }

        return story.Partition;
    }

    /// <summary>The log of the part where what an action put together is now.</summary>
    private async Task<PartitionKey> Holder(AnalystAction action, CancellationToken cancellation)
    {
        var into = action.Outcome!.Merges.Select(m => m.Into).Concat(action.Outcome.Moves.Select(m => m.Into)).FirstOrDefault(s => s is not null);
        return into is not null && await partitions.Trace(new StoryId(into), cancellation) is { } trace && trace.Story.Partition.IsBeside(action.Partition) ? trace.Story.Partition : action.Partition;
    }

    /// <summary>Refuses what no log could do.</summary>
    public static void SamePartition(StoryId story, string other)
    {
        if (!StoryId.IsId(other))
        {
            throw ApiException.NotFound($"story '{other}'");
        }

        var (a, b) = (story.Partition, new StoryId(other).Partition);
        if (a.Workspace != b.Workspace)
        {
            throw ApiException.Unprocessable($"story '{other}' is in workspace '{b.Workspace.Name}', not in '{a.Workspace.Name}': stories of different workspaces have nothing to do with each other");
        }

        if (a.Language != b.Language)
        {
            throw ApiException.Unprocessable($"story '{other}' is in language '{b.Language}', this one in '{a.Language}': stories are not merged across languages");
        }
    }

    private NewAction Asked(WorkspaceKey workspace, PartitionKey? partition, AnalystCommand command, string? reason)
    {
        var why = (reason ?? "").Trim();
        if (why.Length > LongestReason)
        {
            throw ApiException.BadRequest($"reason has {why.Length} characters, more than {LongestReason}");
        }

        var key = Context.Request.Headers["Idempotency-Key"].ToString();
        return new NewAction
        {
            Workspace = workspace,
            Partition = partition,
            Command = command,
            By = Who.Of(Context),
            Reason = why,
            At = time.GetUtcNow(),
            RequestKey = key.Length == 0 ? null : Model.StableHash.Id(Who.Of(Context), Context.Request.Path, key),
        };
    }

    private async Task<long> Seen(StoryHead head, int version, CancellationToken cancellation)
    {
        var seen = (await stories.Facts(head.Id, head.AppliedFact - 1, 1, cancellation)) is [var fact] ? fact.Position : 0;
        return version == head.Version || await OnlyCalmed(head, version, cancellation) ? seen : throw await desk.Stale(head.Id, await At(head.Id, version, cancellation), null, cancellation);
    }

    /// <summary>True when all that happened since a version is that time went by: whoever looked at it then knows the story as it is.</summary>
    private async Task<bool> OnlyCalmed(StoryHead head, int version, CancellationToken cancellation)
    {
        if (version < 1 || head.Version - version is < 1 or > MostPhases)
        {
            return false;
        }

        var since = await updates.OfStory(head.Id, version, MostPhases, cancellation);
        return since.Count == head.Version - version && since.SelectMany(u => u.Changes).All(c => c.Kind == StoryChangeKind.PhaseChanged);
    }

    /// <summary>Every fact of a story up to a version was decided at or before this log position; 0 when that is not known.</summary>
    private async Task<long> At(StoryId story, int version, CancellationToken cancellation) =>
        (await stories.Facts(story, version - 1, 1, cancellation)) is [var fact] ? fact.Position : 0;
}
