using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Analyst;

/// <summary>Puts a command into its partition's log, and answers when the partition has applied it and the stories have told it.</summary>
internal sealed class AnalystDesk(IActions actions, IPartitionStore partitions, IStoryStore stories, IGrainFactory grains, IOptions<AnalystOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Latest = TimeSpan.FromMilliseconds(100);

    /// <summary>Does it. A refusal is an <see cref="ApiException"/>; a command that takes longer than the options allow is answered with 202 and goes on.</summary>
    public async Task<IResult> Do(NewAction asked, CancellationToken cancellation)
    {
        var action = await actions.Append(asked, cancellation);
        await grains.GetGrain<IClustererGrain>(action.Partition.Value).Wake();
        var until = time.GetUtcNow() + options.Value.AnswerWithin;
        for (var wait = Soonest; time.GetUtcNow() < until; wait = wait < Latest ? wait * 2 : Latest)
        {
            if (await Answer(action.Id, cancellation) is { } answer)
            {
                return TypedResults.Json(answer, ApiJson.Options);
            }

            await Task.Delay(wait, time, cancellation);
        }

        return TypedResults.Json(new ActionDone(action.Id, [], [], "waiting"), ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>Null while it is not applied and told everywhere.</summary>
    private async Task<ActionDone?> Answer(string id, CancellationToken cancellation)
    {
        if (await actions.Find(id, cancellation) is not { Outcome: { } outcome } action)
        {
            return null;
        }

        if (outcome.Refused is not null)
        {
            throw await Refused(action, outcome, cancellation);
        }

        var touched = (await actions.Touched(id, cancellation)).ToList();
        if (touched.Exists(t => t.Version is null))
        {
            return null;
        }

        if (outcome.LanguageBefore is not null)
        {
            if (await Arrived(action, outcome, cancellation) is not { } arrived)
            {
                return null;
            }

            touched.Add(arrived);
        }

        if (touched.Count == 0)
        {
            await AddNamed(action, touched, cancellation);
        }

        return new ActionDone(id, [.. touched.Select(t => new StoryVersion(t.Story.Value, t.Version!.Value))], outcome.NotRestored, "applied");
    }

    /// <summary>The story that an article is in after its language was corrected; null while it waits there.</summary>
    private async Task<TouchedStory?> Arrived(AnalystAction action, ActionOutcome outcome, CancellationToken cancellation) =>
        await partitions.Decision(action.Partition.Workspace, new ArticleId(outcome.Judgements[0].Articles[0]), cancellation) is { } decision
        && await stories.Head(decision.Story, cancellation) is { } head
            ? new TouchedStory(decision.Story, head.Version)
            : null;

    /// <summary>What changed nothing is answered with the stories it named.</summary>
    private async Task AddNamed(AnalystAction action, List<TouchedStory> touched, CancellationToken cancellation)
    {
        foreach (var story in action.Command.Stories)
        {
            if (await stories.Head(new StoryId(story), cancellation) is { } head)
            {
                touched.Add(new TouchedStory(head.Id, head.Version));
            }
        }
    }

    private async Task<ApiException> Refused(AnalystAction action, ActionOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Stale)
        {
            return await Stale(new StoryId(action.Command.Stories[0]), action.Command.Seen!.Value, action.Id, cancellation);
        }

        return outcome.Unknown ? ApiException.NotFound(outcome.Refused!) : ApiException.Unprocessable(outcome.Refused!);
    }

    /// <summary>The answer to who acts on a version that is no longer the newest: who acted meanwhile, and what to look at again.</summary>
    public async Task<ApiException> Stale(StoryId story, long seen, string? besides, CancellationToken cancellation)
    {
        var version = (await stories.Head(story, cancellation))?.Version;
        var meanwhile = (await actions.List(story.Partition.Workspace, story, null, 20, cancellation)).Items
            .Where(a => a.Position > seen && a.Id != besides && a.Outcome is { Refused: null }).Select(ActionAnswer.Of).ToList();
        var who = meanwhile.Count == 0 ? "articles came or went" : string.Join(", ", meanwhile.Select(a => $"{a.By} ({a.Kind})").Distinct(StringComparer.Ordinal));
        return new ApiException(StatusCodes.Status409Conflict, $"story '{story}' has changed since you looked: {who}; look again and repeat if it still holds")
        {
            Members = new Dictionary<string, object?>(StringComparer.Ordinal) { ["version"] = version, ["meanwhile"] = meanwhile },
        };
    }
}
