using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Analyst;

/// <summary>The analyst's hand on stories and articles.</summary>
internal static class AnalystApi
{
    private const int MostNamed = 1000;
    private const int LongestHeadline = 300;
    private const int LongestNote = 4000;

    public static void Map(RouteGroupBuilder api)
    {
        Command(api.MapPost("/stories/{id}/merge", Merge), "MergeStories", "Makes this story and others one; the oldest goes on, the others lead to it");
        Command(api.MapPost("/stories/{id}/split", Split), "SplitStory", "Founds a story of some of this one's articles; the two are kept apart");
        Command(api.MapPost("/stories/{id}/apart", Apart), "KeepStoriesApart", "Keeps this story and another apart for good");
        Command(api.MapPost("/stories/{id}/headline", Headline), "SetHeadline", "Pins an article's title or own words as headline; with neither, the rule chooses again");
        Command(api.MapPost("/stories/{id}/note", Note), "WriteNote", "Writes a note on the story");
        Command(api.MapPost("/articles/{id}/move", Move), "MoveArticle", "Moves an article, with its copies, into another story; null for one of its own");
        Command(api.MapPost("/articles/{id}/language", Language), "CorrectLanguage", "Corrects the language of an article and its copies: they go to the stories of that language");
    }

    internal static void Command(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary).RequireAuthorization(Scopes.Analyst)
        .Produces<ActionDone>(200).Produces<ActionDone>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    internal static Task<IResult> Merge(string id, MergePost? post, StoryCommands commands, CancellationToken cancellation) => commands.Do(id, post, story =>
    {
        var others = Listed(post?.Stories, "stories: name the stories to merge with this one");
        foreach (var other in others)
        {
            StoryCommands.SamePartition(story, other);
        }

        return new AnalystCommand { Kind = AnalystCommandKind.Merge, Stories = [story.Value, .. others] };
    }, cancellation);

    internal static Task<IResult> Split(string id, SplitPost? post, StoryCommands commands, CancellationToken cancellation) => commands.Do(id, post, story =>
        new AnalystCommand { Kind = AnalystCommandKind.Split, Stories = [story.Value], Articles = Listed(post?.ArticleIds, "articleIds: name the articles to split off") }, cancellation);

    internal static Task<IResult> Apart(string id, ApartPost? post, StoryCommands commands, CancellationToken cancellation) => commands.Do(id, post, story =>
    {
        var other = Said(post?.StoryId, "storyId: name the story to keep apart");
        StoryCommands.SamePartition(story, other);
        return new AnalystCommand { Kind = AnalystCommandKind.Apart, Stories = [story.Value, other] };
    }, cancellation);

    internal static Task<IResult> Headline(string id, HeadlinePost? post, StoryCommands commands, CancellationToken cancellation) => commands.Do(id, post, story =>
    {
        if (post is { Text: not null, ArticleId: not null })
        {
            throw ApiException.BadRequest("text and articleId are both given: a headline is own words or an article's title");
        }

        return new AnalystCommand
        {
            Kind = AnalystCommandKind.Headline,
            Stories = [story.Value],
            Articles = post?.ArticleId is { Length: > 0 } article ? [article] : [],
            Text = post?.Text is null ? null : Words(post.Text, "text", LongestHeadline),
        };
    }, cancellation);

    internal static Task<IResult> Note(string id, NotePost? post, StoryCommands commands, CancellationToken cancellation) => commands.Do(id, post, story =>
        new AnalystCommand { Kind = AnalystCommandKind.Note, Stories = [story.Value], Text = Words(post?.Text, "text", LongestNote) }, cancellation);

    internal static Task<IResult> Move(string id, MovePost? post, StoryCommands commands, string? workspace, CancellationToken cancellation) =>
        commands.Do(id, workspace, post, new AnalystCommand { Kind = AnalystCommandKind.Move, Articles = [id], Stories = string.IsNullOrEmpty(post?.StoryId) ? [] : [post.StoryId] }, cancellation);

    private static Task<IResult> Language(string id, LanguagePost? post, StoryCommands commands, string? workspace, CancellationToken cancellation) =>
        commands.Do(id, workspace, post, new AnalystCommand { Kind = AnalystCommandKind.Language, Articles = [id], Text = LanguageTag.Primary(Said(post?.Language, "language: say which language it is")) }, cancellation);

    private static IReadOnlyList<string> Listed(IReadOnlyList<string>? given, string missing) => given switch
    {
        null or [] => throw ApiException.BadRequest(missing),
        { Count: > MostNamed } => throw ApiException.BadRequest($"{given.Count} are more than the {MostNamed} that one action takes"),
        _ => [.. given.Select(g => Said(g, missing))],
    };

    private static string Said(string? given, string missing) => string.IsNullOrWhiteSpace(given) ? throw ApiException.BadRequest(missing) : given;

    private static string Words(string? given, string name, int longest)
    {
        var words = Said(given, $"{name}: write something").Trim();
        return words.Length <= longest ? words : throw ApiException.BadRequest($"{name} has {words.Length} characters, more than {longest}");
    }
}
