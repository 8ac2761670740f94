namespace NewsMonitor.Cli;

/// <summary>Prints what a story tells. Words that differ from the fullest wording are marked by signs, so that they survive a pipe: ~changed~ {+added+} [-missing-].</summary>
internal sealed class ToldPrinter(TextWriter to, IReadOnlyDictionary<string, string> labels)
{
    private const int MostStatements = 20;
    private const int MostWordings = 8;
    private const int MostArticles = 8;
    private const int MostNames = 20;

    public async Task Print(ToldLines told)
    {
        await Summary(told);
        await Statements(told);
        await Disagreements(told);
        await Origins(told);
        if (told.Names.Count > 0)
        {
            await Head("Names");
            await to.WriteLineAsync($"  {string.Join(", ", told.Names.Take(MostNames).Select(n => $"{PlainText.Of(n.Name)} ({n.Count})"))}");
        }

        foreach (var limit in told.Limits)
        {
            await to.WriteLineAsync($"! {PlainText.Of(limit)}");
        }
    }

    private async Task Summary(ToldLines told)
    {
        if (told.Summary.Count == 0)
        {
            return;
        }

        await Head("In short");
        foreach (var sentence in told.Summary)
        {
            await to.WriteLineAsync($"  {PlainText.Of(sentence.Text)} ({Label(sentence.ArticleId)})");
        }
    }

    private async Task Statements(ToldLines told)
    {
        if (told.Statements.Count == 0)
        {
            return;
        }

        await Head("Statements: ~changed~ {+added+} [-missing-] against the fullest wording");
        foreach (var statement in told.Statements.Take(MostStatements))
        {
            await to.WriteLineAsync($"  {PlainText.Of(statement.Speaker ?? "speaker not known")}, {UpdateRow.Counted(statement.ArticleCount, "article")}");
            var width = statement.Variants.Take(MostWordings).Select(v => Label(v.ArticleId).Length).DefaultIfEmpty().Max();
            foreach (var variant in statement.Variants.Take(MostWordings))
            {
                await to.WriteLineAsync($"    {Label(variant.ArticleId).PadRight(width)}  {string.Join(' ', variant.Words.Select(Marked))}");
            }
        }

        if (told.Statements.Count > MostStatements)
        {
            await to.WriteLineAsync($"  and {told.Statements.Count - MostStatements} more");
        }
    }

    private async Task Disagreements(ToldLines told)
    {
        if (told.Disagreements.Count == 0)
        {
            return;
        }

        await Head("They differ on");
        foreach (var disagreement in told.Disagreements)
        {
            await to.WriteLineAsync($"  {PlainText.Of(disagreement.About)}: {string.Join(" / ", disagreement.Values.Select(v => $"{PlainText.Of(v.Value)} ({Labels(v.ArticleIds)})"))}");
        }
    }

    private async Task Origins(ToldLines told)
    {
        if (told.Origins.Count == 0)
        {
            return;
        }

        await Head(told.RestsOnOneOrigin ? "Origins: all articles rest on one" : "Origins");
        foreach (var origin in told.Origins)
        {
            await to.WriteLineAsync($"  {PlainText.Of(origin.Name)}, {UpdateRow.Counted(origin.ArticleCount, "article")}");
            foreach (var edge in origin.Articles.Take(MostArticles))
            {
                await to.WriteLineAsync($"    {edge.Basis,-8}  {Label(edge.ArticleId)}: {PlainText.Of(edge.Evidence)}");
            }
        }
    }

    private async Task Head(string text)
    {
        await to.WriteLineAsync();
        await to.WriteLineAsync(text);
    }

    private string Labels(IReadOnlyList<string> articles) =>
        string.Join(", ", articles.Take(MostArticles).Select(Label)) + (articles.Count > MostArticles ? $" and {articles.Count - MostArticles} more" : "");

    private string Label(string article) => labels.GetValueOrDefault(article, article);

    private static string Marked(WordLine word)
    {
        var text = PlainText.Of(word.Text);
        return word.Mark switch
        {
            "changed" => $"~{text}~",
            "added" => $"{{+{text}+}}",
            "missing" => $"[-{text}-]",
            _ => text,
        };
    }
}
