using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>
/// Says in which of a language's parts an article belongs, by what it speaks of most: its strongest name, or its strongest term when it has none. A function of the article and
/// the shipped table alone, the same in every process. Articles on one event mostly name the same thing, and so mostly fall together; those that do not are brought together
/// by <see cref="SpreadEngine"/>. Not thread-safe.
/// </summary>
public sealed class PartRule
{
    private const double Names = 2;

    // Beyond this a term is rare enough: between the rare ones, what the text says most goes first. What the table has never met counts as much.
    private const double MostIdf = 4;

    private readonly BackgroundTable background;
    private readonly List<(Term Term, double Weight)> strongest = [];
    private double[] mentioned = new double[256];

    /// <summary>Makes a rule.</summary>
    /// <param name="background">The shipped table of the language.</param>
    /// <param name="parts">How many parts the language has; at least 1.</param>
    public PartRule(BackgroundTable background, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        this.background = background;
        Parts = parts;
    }

    /// <summary>How many parts there are.</summary>
    public int Parts { get; }

    /// <summary>The part of an article, from 0; 0 for one that says nothing.</summary>
    public int Of(ArticleFeatures features) => Likely(features, 1) is [var first, ..] ? first : 0;

    /// <summary>The parts where an article's event may be: those of its strongest terms, its own first; each once. Empty for an article that says nothing.</summary>
    /// <param name="features">The article.</param>
    /// <param name="terms">By how many of its strongest terms.</param>
    public IReadOnlyList<int> Likely(ArticleFeatures features, int terms)
    {
        Count(features);
        strongest.Clear();
        for (var i = 0; i < features.Terms.Length; i++)
        {
            if (mentioned[i] > 0)
            {
                Rank(features.Terms[i], (1 + Math.Log(mentioned[i])) * Math.Min(MostIdf, Idf(features.Terms[i])), terms);
            }
        }

        return [.. strongest.Select(one => PartOf(one.Term.Hash)).Distinct()];
    }

    // Keeps the strongest few in order; of equal ones the one of the lower hash.
    private void Rank(Term term, double weight, int most)
    {
        weight *= term.Kind == TermKind.Name ? Names : 1;
        var place = strongest.Count;
        while (place > 0 && (strongest[place - 1].Weight < weight || (strongest[place - 1].Weight == weight && strongest[place - 1].Term.Hash > term.Hash)))
        {
            place--;
        }

        if (place < most)
        {
            strongest.Insert(place, (term, weight));
            strongest.RemoveRange(Math.Min(most, strongest.Count), Math.Max(0, strongest.Count - most));
        }
    }

    // The part that wins for the term: of one part more, a term goes to the new part or stays (highest random weight, Thaler and Ravishankar, 1998).
    private int PartOf(ulong hash)
    {
        var (best, most) = (0, 0UL);
        for (var part = 0; part < Parts; part++)
        {
            var weight = Mixed(hash + ((ulong)part * 0x9E3779B97F4A7C15));
            (best, most) = weight > most ? (part, weight) : (best, most);
        }

        return best;
    }

    // How often each term is mentioned, by field: title, lead and body weigh as in an article's vector.
    private void Count(ArticleFeatures features)
    {
        if (mentioned.Length < features.Terms.Length)
        {
            mentioned = new double[Math.Max(features.Terms.Length, mentioned.Length * 2)];
        }

        mentioned.AsSpan(0, features.Terms.Length).Clear();
        for (var i = 0; i < features.Mentions.Length; i++)
        {
            var mention = features.Mentions[i];
            var weight = i < features.TitleMentions ? MentionRule.TitleWeight : i < features.TitleMentions + MentionRule.LeadMentions ? MentionRule.LeadWeight : 1;
            mentioned[mention.Word] += weight;
            if (mention.Name >= 0 && IsName(features, mention))
            {
                mentioned[mention.Name] += weight;
            }
        }
    }

    private bool IsName(ArticleFeatures features, Mention mention)
    {
        var word = features.Terms[mention.Word];
        if (MentionRule.IsByRarity(features.Language))
        {
            return MentionRule.IsName(Idf(word));
        }

        var entry = background[word.Hash];
        return MentionRule.IsName(mention, entry.Capital, entry.Middle);
    }

    private double Idf(Term term) => Math.Max(0.1, -Math.Log((background[term.Hash].Documents + 0.5) / (background.Documents + 1)));

    // MurmurHash3's finaliser (Austin Appleby).
    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCD;
        x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53;
        return x ^ (x >> 33);
    }
}
