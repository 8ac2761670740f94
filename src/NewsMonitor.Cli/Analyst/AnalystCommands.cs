using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary>The analyst's hand at the terminal: <c>merge</c>, <c>split</c>, <c>move</c>, <c>apart</c>, <c>headline</c>, <c>note</c>, <c>language</c>.</summary>
internal static class AnalystCommands
{
    public static Command Merge()
    {
        var (story, others) = (Story(), Several("STORY…", "The stories that become one with it."));
        return Make(new Command("merge", "Makes stories one: the oldest goes on, the others lead to it.") { story, others }, p => ($"stories/{Path(p, story)}/merge", new { stories = p.GetValue(others) }));
    }

    public static Command Split()
    {
        var (story, articles) = (Story(), Several("ARTICLE…", "The articles that leave it."));
        return Make(new Command("split", "Founds a story of some of another's articles; the two are kept apart.") { story, articles }, p => ($"stories/{Path(p, story)}/split", new { articleIds = p.GetValue(articles) }));
    }

    public static Command Move()
    {
        var article = new Argument<string>("ARTICLE") { Description = "The article." };
        var into = new Argument<string?>("STORY") { Description = "The story that it goes into; one of its own when none is named.", Arity = ArgumentArity.ZeroOrOne };
        return Make(new Command("move", "Moves an article, with its copies, into another story.") { article, into }, p => ($"articles/{Path(p, article)}/move", new { storyId = p.GetValue(into) }), workspace: true);
    }

    public static Command Apart()
    {
        var (story, other) = (Story(), new Argument<string>("OTHER") { Description = "The other story." });
        return Make(new Command("apart", "Keeps two stories apart for good.") { story, other }, p => ($"stories/{Path(p, story)}/apart", new { storyId = p.GetValue(other) }));
    }

    public static Command Headline()
    {
        var story = Story();
        var text = new Option<string?>("--text") { Description = "The headline's words." };
        var article = new Option<string?>("--article") { Description = "The article whose title is pinned." };
        return Make(new Command("headline", "Sets a story's headline; with neither option the rule chooses again.") { story, text, article }, p => ($"stories/{Path(p, story)}/headline", new { text = p.GetValue(text), articleId = p.GetValue(article) }));
    }

    public static Command Note()
    {
        var (story, text) = (Story(), new Argument<string>("TEXT") { Description = "The note." });
        return Make(new Command("note", "Writes a note on a story.") { story, text }, p => ($"stories/{Path(p, story)}/note", new { text = p.GetValue(text) }));
    }

    public static Command Language()
    {
        var article = new Argument<string>("ARTICLE") { Description = "The article." };
        var language = new Argument<string>("LANGUAGE") { Description = "The language it is in (BCP 47)." };
        return Make(new Command("language", "Corrects the language of an article and its copies.") { article, language }, p => ($"articles/{Path(p, article)}/language", new { language = p.GetValue(language) }), workspace: true);
    }

    /// <summary>A command that posts a body with the reason, and shows what it came to.</summary>
    internal static Command Make(Command command, Func<ParseResult, (string Path, object Body)> ask, bool workspace = false)
    {
        var reason = new Option<string?>("--reason") { Description = "Why; it stands in the history." };
        var expected = new Option<int?>("--expected-version") { Description = "The story's version that you looked at: refused when it has changed since." };
        command.Add(reason);
        command.Add(expected);
        var server = new ServerOptions().AddTo(command, workspace);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (path, body) = ask(parsed);
            var fields = JsonSerializer.SerializeToNode(body)!.AsObject();
            fields["reason"] = parsed.GetValue(reason);
            fields["expectedVersion"] = parsed.GetValue(expected);
            using var client = server.Open(parsed);
            var done = await client.Post($"api/v1/{path}", JsonSerializer.SerializeToUtf8Bytes(fields), cancellation, inWorkspace: workspace);
            await ActionLines.Show(new Shown(parsed), done, server.Json(parsed));
            return Terminal.Done;
        });
        return command;
    }

    private static Argument<string> Story() => new("STORY") { Description = "The story." };

    private static Argument<string[]> Several(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    private static string Path(ParseResult parsed, Argument<string> argument) => Uri.EscapeDataString(parsed.GetValue(argument)!);
}
