using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Replays;

/// <summary>Judgements of another workspace that wait until the articles they name are here, in the order in which they were made. Pure.</summary>
internal sealed class CarriedJudgements
{
    private readonly List<JudgedAction> _waiting;
    private readonly HashSet<string> _here = new(StringComparer.Ordinal);

    public CarriedJudgements(IEnumerable<JudgedAction> judged)
    {
        _waiting = [.. judged];
        Needed = [.. _waiting.SelectMany(Articles).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The articles that the judgements name.</summary>
    public IReadOnlyList<string> Needed { get; }

    /// <summary>Articles have come: the judgements whose articles are all here now, each once.</summary>
    public IReadOnlyList<JudgedAction> Ready(IEnumerable<string> articles)
    {
        if (_waiting.Count == 0)
        {
            return [];
        }

        _here.UnionWith(articles);
        return Take(judged => Articles(judged).All(_here.Contains));
    }

    /// <summary>Nothing more comes: those that say something of two articles which are here, though others are not; the first of them must be.</summary>
    public IReadOnlyList<JudgedAction> Left() => Take(judged => _here.Contains(judged.Judgement.Articles[0]) && Articles(judged).Count(_here.Contains) > 1);

    private static IEnumerable<string> Articles(JudgedAction judged) => judged.Judgement.Articles.Where(a => a.Length > 0).Distinct(StringComparer.Ordinal);

    private List<JudgedAction> Take(Predicate<JudgedAction> ready)
    {
        var taken = _waiting.FindAll(ready);
        _waiting.RemoveAll(ready);
        return taken;
    }
}
