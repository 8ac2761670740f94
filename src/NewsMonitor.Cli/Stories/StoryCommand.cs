using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor story</c>: one story with its articles, and why each is there.</summary>
internal static class StoryCommand
{
    private const int MostNews = 6;
    private const int LongestLabel = 32;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var id = new Argument<string>("ID") { Description = "The story, such as main.en.57." };
        var command = new Command("story", "Shows a story: headline, summary, statements side by side, disagreements, origins, and its articles with what each brought and why it is there.") { id };
        var server = new ServerOptions().AddTo(command, workspace: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var story = await client.Get($"api/v1/stories/{Uri.EscapeDataString(parsed.GetValue(id)!)}", cancellation);
            if (server.Json(parsed))
            {
                await shown.Json(story);
            }
            else
            {
                await Print(shown.Data, story);
            }

            return Terminal.Done;
        });
        return command;
    }

    private static async Task Print(TextWriter to, JsonElement answer)
    {
        var story = answer.Deserialize<StoryRow>(Web)!;
        var articles = answer.GetProperty("articles").Deserialize<List<ArticleRow>>(Web)!;
        await to.WriteLineAsync(PlainText.Of(story.Headline));
        await to.WriteLineAsync($"  {Source(story.HeadlineSource)} · {story.Id} v{story.Version} · {UpdateRow.Counted(story.ArticleCount, "article")} · {UpdateRow.Counted(story.SourceCount, "source")}{(story.OriginCount > 0 ? $" · {UpdateRow.Counted(story.OriginCount, "origin")}" : "")} · {string.Join(", ", story.Languages)} · changed {Moments.Day(story.UpdatedAt)}");
        if (!string.IsNullOrEmpty(story.Lead) && story.Lead != story.Headline)
        {
            await to.WriteLineAsync($"  {PlainText.Of(story.Lead)}");
        }

        var told = answer.Deserialize<ToldLines>(Web)!;
        await new ToldPrinter(to, articles.ToDictionary(a => a.Id, Label, StringComparer.Ordinal)).Print(told);
        foreach (var article in articles)
        {
            await to.WriteLineAsync();
            await Print(to, article);
        }

        if (story.ArticleCount > articles.Count)
        {
            await to.WriteLineAsync($"\nand {story.ArticleCount - articles.Count} more");
        }
    }

    private static async Task Print(TextWriter to, ArticleRow article)
    {
        await to.WriteLineAsync($"- {PlainText.Of(article.Title)}");
        await to.WriteLineAsync($"  {Source(article.Source)} · {article.Language} · {article.Id}{(article.CopyOf is null ? "" : $" · copy of {article.CopyOf}")}{(article.PublishedAt is { } at ? $" · {Moments.Day(at)}" : "")}");
        if (article.Url is not null)
        {
            await to.WriteLineAsync($"  {PlainText.Of(article.Url)}");
        }

        if (article.Decision is { } decision)
        {
            await to.WriteLineAsync($"  {decision.Probability:P0}: {PlainText.Of(decision.Why)}");
            if (decision.RunnerUp is { } other)
            {
                await to.WriteLineAsync($"  next best: {other.StoryId} {other.Probability:P0}");
            }

            if (decision.KeptApart is { } apart)
            {
                await to.WriteLineAsync($"  {PlainText.Of(apart)}");
            }
        }

        foreach (var news in (article.News ?? []).Take(MostNews))
        {
            await to.WriteLineAsync($"  new {news.Kind}: {PlainText.Of(news.Text)}");
        }

        if (article.News is { Count: > MostNews } many)
        {
            await to.WriteLineAsync($"  and {many.Count - MostNews} more that is new");
        }
    }

    /// <summary>An article is called by its outlet, or by the beginning of its title where that is undeclared.</summary>
    private static string Label(ArticleRow article)
    {
        var text = PlainText.Of(article.Source ?? article.Title);
        return text.Length > LongestLabel ? $"{text[..LongestLabel]}…" : text;
    }

    private static string Source(string? name) => name is null ? "source not declared" : PlainText.Of(name);
}
