using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>
/// Makes an article's vector: which capitals are names, which lines count, term frequencies by field, weights. TF-IDF with title, lead and body weighted 4, 3 and 1
/// (after Miranda et al., EMNLP 2018). Keeps working memory; not thread-safe.
/// </summary>
internal sealed class VectorBuilder(TermTable terms, RecurringLines lines, ClusterOptions options)
{
    private const long MiddleCapital = (1L << 32) + 1;

    private int[] ids = new int[256];
    private int[] known = new int[256];
    private int[] title = new int[256];
    private int[] lead = new int[256];
    private int[] body = new int[256];
    private readonly double[] logs = [.. Enumerable.Range(0, 256).Select(count => Math.Log(count))];
    private double[] weights = new double[256];
    private int[] ranked = new int[256];

    // Within sentences: how often in the lower half, how often with a capital in the upper.
    private long[] written = new long[256];

    /// <summary>The id of each of the article's terms, in the order of its features; −1 for those that do not count. Of the last article built.</summary>
    public ReadOnlySpan<int> Ids => ids;

    /// <summary>Builds the vector of an article; changes no counts.</summary>
    public ArticleVector Build(ClusterArticle article, ulong source)
    {
        var features = article.Features;
        Clear(features.Terms.Length);
        LookUp(features.Hashes);
        Count(features, 0, features.TitleMentions, title, int.MaxValue);
        var left = MentionRule.LeadMentions;
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

    /// <summary>Counts the terms of the article last built, and how its words are written within sentences: one visit to the table for each term, not for each mention.</summary>
    public void CountMet(ArticleFeatures features)
    {
        var seen = written;
        seen.AsSpan(0, features.Terms.Length).Clear();
        foreach (ref readonly var mention in features.Mentions.AsSpan())
        {
            seen[mention.Word] += mention.IsOpen ? 0 : mention.IsCapital ? MiddleCapital : 1;
        }

        for (var i = 0; i < features.Terms.Length; i++)
        {
            if (ids[i] >= 0)
            {
                ref var record = ref terms[ids[i]];
                record.Frequency++;
                record.Met = terms.Documents;
                record.Middle += (int)seen[i];
                record.Capital += (int)(seen[i] >> 32);
            }
        }
    }

    private void Clear(int count)
    {
        if (ids.Length < count)
        {
            var size = Math.Max(count, ids.Length * 2);
            (ids, title, lead, body) = (new int[size], new int[size], new int[size], new int[size]);
            (known, ranked, weights, written) = (new int[size], new int[size], new double[size], new long[size]);
        }

        ids.AsSpan(0, count).Fill(-1);
        title.AsSpan(0, count).Clear();
        lead.AsSpan(0, count).Clear();
        body.AsSpan(0, count).Clear();
    }

    // All at once, so that the processor waits for many far places at a time, not for one after the other.
    private void LookUp(ulong[] hashes)
    {
        terms.Expect(hashes);
        for (var i = 0; i < hashes.Length; i++)
        {
            known[i] = terms.Find(hashes[i]);
        }
    }

    private int IdOf(ArticleFeatures features, int term) => known[term] >= 0 ? known[term] : terms.Intern(features.Hashes[term]);

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
            ids[mention.Word] = ids[mention.Word] < 0 ? IdOf(features, mention.Word) : ids[mention.Word];
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
            ids[term] = ids[term] < 0 ? IdOf(features, term) : ids[term];
        }
    }

    private bool IsName(string language, Mention mention)
    {
        var word = ids[mention.Word];
        if (MentionRule.IsByRarity(language))
        {
            return MentionRule.IsName(terms.Idf(word));
        }

        ref var record = ref terms[word];
        return MentionRule.IsName(mention, record.Capital, record.Middle);
    }

    private VectorTerm[] Strongest(ArticleFeatures features, TermKind kind, int most)
    {
        var count = Rank(features, kind);
        var vector = new VectorTerm[Math.Min(most, count)];
        for (var i = 0; i < vector.Length; i++)
        {
            var (weight, term) = (-weights[i], ranked[i]);
            var idf = terms.Idf(ids[term]);
            var leading = title[term] + lead[term] > 0;
            vector[i] = new VectorTerm
            {
                Id = ids[term],
                Whole = (Half)weight,
                Part = (Half)(kind == TermKind.Number ? weight : kind == TermKind.Word && leading ? (1 + Log((MentionRule.TitleWeight * title[term]) + lead[term])) * idf : 0),
                Idf = (Half)idf,
                Leading = leading,
            };
        }

        return vector;
    }

    // The article's terms of a kind, heaviest first, ties in order of mention; their weights are kept negative, so that plain ascending order is the one wanted.
    private int Rank(ArticleFeatures features, TermKind kind)
    {
        var count = 0;
        for (var i = 0; i < features.Kinds.Length; i++)
        {
            if (ids[i] >= 0 && features.Kinds[i] == kind)
            {
                weights[count] = -((1 + Log((MentionRule.TitleWeight * title[i]) + (MentionRule.LeadWeight * lead[i]) + body[i])) * terms.Idf(ids[i]));
                ranked[count++] = i;
            }
        }

        weights.AsSpan(0, count).Sort(ranked.AsSpan(0, count));
        Ties.Order(weights.AsSpan(0, count), ranked.AsSpan(0, count));
        return count;
    }

    private double Log(int count) => count < logs.Length ? logs[count] : Math.Log(count);
}
