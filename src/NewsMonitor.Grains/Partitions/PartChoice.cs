using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Text;

namespace NewsMonitor.Grains.Partitions;

/// <summary>Says which part of its language an article goes to, and which parts may have its story: by <see cref="PartRule"/> where a language is spread. Safe for use from many threads.</summary>
internal sealed class PartChoice(EngineFactory engines, IOptions<PartitionOptions> options) : IPartitionRule
{
    private static readonly int Terms = new ClusterOptions().PartTerms;

    private readonly TextAnalyzer _analyzer = new();
    private readonly ConcurrentDictionary<string, ConcurrentBag<PartRule>> _rules = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public PartitionKey Choose(WorkspaceKey workspace, Article article) => Choose(workspace, article, article.Language);

    /// <summary>The partition of an article, were it in a language.</summary>
    public PartitionKey Choose(WorkspaceKey workspace, Article article, string language) => Number(language) == 1
        ? PartitionKey.Of(workspace, language)
        : PartitionKey.Of(workspace, language, Ask(language, rule => rule.Of(_analyzer.Analyze(article.Title, article.Body, language))));

    /// <summary>The other parts where an article's story may be; none where the language is not spread.</summary>
    public IReadOnlyList<PartitionKey> Likely(PartitionKey own, ArticleFeatures features) => Number(own.Language) == 1
        ? []
        : [.. Ask(own.Language, rule => rule.Likely(features, Terms)).Select(part => PartitionKey.Of(own.Workspace, own.Language, part)).Where(other => other != own)];

    private int Number(string language) => options.Value.Parts.TryGetValue(language, out var parts) ? parts : 1;

    /// <summary>A rule serves one caller at a time.</summary>
    private T Ask<T>(string language, Func<PartRule, T> question)
    {
        var rules = _rules.GetOrAdd(language, _ => []);
        var rule = rules.TryTake(out var free) ? free : new PartRule(engines.Background(language), Number(language));
        var answer = question(rule);
        rules.Add(rule);
        return answer;
    }
}
