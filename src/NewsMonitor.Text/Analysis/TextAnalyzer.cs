using System.Collections.Concurrent;
using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>Turns an article's text into the features that clustering goes by. Thread-safe; keep one and use it for everything: it remembers the words it has met.</summary>
public sealed class TextAnalyzer
{
    /// <summary>Names the rules of analysis; features of another version are not to be compared with these.</summary>
    public const string Version = "text-1";

    /// <summary>How much of a body is read, in characters.</summary>
    public const int LongestBody = 20_000;

    private readonly ConcurrentDictionary<string, ConcurrentBag<AnalysisContext>> contexts = new(StringComparer.Ordinal);
    private readonly Boilerplate boilerplate = new();

    /// <summary>Analyses one article.</summary>
    /// <param name="title">The title as plain text; when it is empty the body's first sentence stands in.</param>
    /// <param name="body">The body as plain text, a paragraph a line; may be empty.</param>
    /// <param name="language">BCP 47 primary subtag, <c>und</c> when unknown. A language without stemmer or stop words is read word by word.</param>
    public ArticleFeatures Analyze(string title, string body, string language)
    {
        var bag = contexts.GetOrAdd(language, _ => []);
        if (!bag.TryTake(out var context))
        {
            context = new AnalysisContext(language);
        }

        var text = body.AsSpan(0, Math.Min(body.Length, LongestBody));
        context.Begin();
        context.Title(Titles.Of(title, text, language));
        foreach (var range in text.Split('\n'))
        {
            if (!boilerplate.Is(text[range]))
            {
                context.Line(text[range]);
            }
        }

        var features = context.Result();
        bag.Add(context);
        return features;
    }
}
