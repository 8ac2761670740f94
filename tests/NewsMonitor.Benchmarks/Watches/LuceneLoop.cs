using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Index.Memory;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsMonitor.Benchmarks.Watches;

/// <summary>The known way without a search server: each article becomes an index of one document, of which every query is asked in turn.</summary>
internal sealed class LuceneLoop : IDisposable
{
    private readonly List<Query> _queries = [];
    private readonly SimpleAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);

    /// <summary>Adds the query that a made-up watch stands for.</summary>
    public void Add(MadeUpWatch watch)
    {
        var query = new BooleanQuery();
        switch (watch.Shape)
        {
            case WatchShape.Phrase:
                query.Add(new PhraseQuery { new Term("text", watch.First), new Term("text", watch.Second) }, Occur.MUST);
                break;
            case WatchShape.Either:
                query.Add(new TermQuery(new Term("text", watch.First)), Occur.SHOULD);
                query.Add(new TermQuery(new Term("text", watch.Second)), Occur.SHOULD);
                break;
            case WatchShape.Without:
                query.Add(new TermQuery(new Term("text", watch.First)), Occur.MUST);
                query.Add(new TermQuery(new Term("text", watch.Second)), Occur.MUST_NOT);
                break;
            default:
                query.Add(new TermQuery(new Term("text", watch.First)), Occur.MUST);
                query.Add(new TermQuery(new Term("text", watch.Second)), Occur.MUST);
                break;
        }

        _queries.Add(query);
    }

    public void Dispose() => _analyzer.Dispose();

    /// <summary>How many queries hold for a text.</summary>
    public int Match(string text)
    {
        var index = new MemoryIndex();
        index.AddField("text", text, _analyzer);
        return _queries.Count(query => index.Search(query) > 0);
    }
}
