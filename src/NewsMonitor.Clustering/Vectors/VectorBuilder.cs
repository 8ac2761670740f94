using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>
/// Makes an article's vector: which capitals are names, which lines count, term frequencies by field, weights. TF-IDF with title, lead and body weighted 4, 3 and 1
/// (after Miranda et al., EMNLP 2018). Keeps working memory; not thread-safe.
/// </summary>
internal sealed class VectorBuilder(TermTable terms, RecurringLines lines, ClusterOptions options)
{
    private const int LeadMentions = 60;
    private const double RareIdf = 4.5;

    private int[] ids = new int[256];
    private int[] title = new int[256];
    private int[] lead = new int[256];
    private int[] body = new int[256];
    private readonly List<(double Weight, int Term)> ranked = [];

    /// <summary>The id of each of the article's terms, in the order of its features; −1 for those that do not count. Of the last article built.</summary>
    public ReadOnlySpan<int> Ids => ids;

    /// <summary>Builds the vector of an article; changes no counts.</summary>
    public ArticleVector Build(ClusterArticle article, ulong source)
    {
        var features = article.Features;
        Clear(features.Terms.Length);
        Count(features, 0, features.TitleMentions, title, int.MaxValue);
        var left = LeadMentions;
        foreach (var line in features.Lines)
        {
            if (!lines.Recurs(RecurringLines.Place(source, line)))
            {
                left = Count(features, line.First, line.Count, body, left);
            }
        }

        return new ArticleVector
        {
            Number = article.Number,
            Time = Moment.Of(article.Time),
            Words = Strongest(features, TermKind.Word, options.Words),
            Numbers = Strongest(features, TermKind.Number, options.Numbers),
            Names = Strongest(features, TermKind.Name, options.Names),
        }.Normalise();
    }

    private void Clear(int count)
    {
        if (ids.Length < count)
        {
            var size = Math.Max(count, ids.Length * 2);
            (ids, title, lead, body) = (new int[size], new int[size], new int[size], new int[size]);
        }

        ids.AsSpan(0, count).Fill(-1);
        title.AsSpan(0, count).Clear();
        lead.AsSpan(0, count).Clear();
        body.AsSpan(0, count).Clear();
    }

    // Adds a stretch of mentions to a field; as long as any are left, mentions are of the lead. Answers how many are left.
    private int Count(ArticleFeatures features, int first, int count, int[] field, int left)
    {
        var named = false;
        for (var i = first; i < first + count; i++)
        {
            var mention = features.Mentions[i];
            var to = field == body && left > 0 ? lead : field;
            left--;
            to[mention.Word]++;
            ids[mention.Word] = ids[mention.Word] < 0 ? terms.Intern(features.Terms[mention.Word].Hash) : ids[mention.Word];
            var before = named;
            named = mention.Name >= 0 && IsName(features.Language, mention);
            if (named)
            {
                Name(mention.Name, to);
                if (before && mention.Pair >= 0)
                {
                    Name(mention.Pair, to);
                }
            }
        }

        return left;

        void Name(int term, int[] to)
        {
            to[term]++;
            ids[term] = ids[term] < 0 ? terms.Intern(features.Terms[term].Hash) : ids[term];
        }
    }

    // Where anything may have a capital, a name is what has one elsewhere too, or is unknown; in German, where every noun has one, what is rare.
    private bool IsName(string language, Mention mention)
    {
        var word = ids[mention.Word];
        if (language == "de")
        {
            return terms.Idf(word) >= RareIdf;
        }

        ref var record = ref terms[word];
        return !mention.IsOpen || record.Capital * 2 >= record.Middle;
    }

    private VectorTerm[] Strongest(ArticleFeatures features, TermKind kind, int most)
    {
        ranked.Clear();
        for (var i = 0; i < features.Terms.Length; i++)
        {
            if (ids[i] >= 0 && features.Terms[i].Kind == kind)
            {
                ranked.Add(((1 + Math.Log((4 * title[i]) + (3 * lead[i]) + body[i])) * terms.Idf(ids[i]), i));
            }
        }

        ranked.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
        var vector = new VectorTerm[Math.Min(most, ranked.Count)];
        for (var i = 0; i < vector.Length; i++)
        {
            var (weight, term) = ranked[i];
            var idf = terms.Idf(ids[term]);
            var leading = title[term] + lead[term] > 0;
            vector[i] = new VectorTerm
            {
                Id = ids[term],
                Whole = (Half)weight,
                Part = (Half)(kind == TermKind.Number ? weight : kind == TermKind.Word && leading ? (1 + Math.Log((4 * title[term]) + lead[term])) * idf : 0),
                Idf = (Half)idf,
                Leading = leading,
            };
        }

        return vector;
    }
}
