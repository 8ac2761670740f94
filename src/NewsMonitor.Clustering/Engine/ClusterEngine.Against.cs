using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    private const double TellingShare = 0.5;
    private const double LongHours = 72;

    // What speaks against an article's belonging to a story, strongest first, in words; each with the share that is missing.
    private List<Evidence> Against(ArticleFeatures features, ArticleVector vector, Story story, string kind)
    {
        var reasons = new List<Evidence>();
        Missing(features, vector.Words, story.Words, "words of its title and lead occur there", 0, kind, reasons);
        Missing(features, vector.Names, story.Names, "of its names occur there", TellingShare, kind, reasons);
        Lacking(vector.Names, story.Names, story.Size, "names", kind, reasons);
        Lacking(vector.Numbers, story.Numbers, story.Size, "numbers", kind, reasons);
        if (Moment.Hours(vector.Time, story.Last) is { } hours && hours >= LongHours)
        {
            reasons.Add(new Evidence(kind, $"{hours / 24:0} days between it and the story's last article", Math.Round(1 - (LongHours / (hours + LongHours)), 3)));
        }

        reasons.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Value, b.Value));
        return reasons;
    }

    // Of what the article says in title and lead, what the story does not have.
    private void Missing(ArticleFeatures features, VectorTerm[] vector, TermSums sums, string what, double least, string kind, List<Evidence> reasons)
    {
        places.Begin();
        foreach (var id in sums.Ids)
        {
            places.Set(id, 0);
        }

        var (all, found, mass, gone) = (0, 0, 0.0, 0.0);
        var absent = new List<string>(MissingShown);
        foreach (ref readonly var term in vector.AsSpan())
        {
            if (!term.Leading)
            {
                continue;
            }

            all++;
            mass += (double)term.Idf;
            if (places.Of(term.Id) >= 0)
            {
                found++;
                continue;
            }

            gone += (double)term.Idf;
            if (absent.Count < MissingShown)
            {
                absent.Add(SurfaceOf(features, term.Id));
            }
        }

        if (found < all && gone >= mass * least)
        {
            reasons.Add(new Evidence(kind, $"{found} of {all} {what}; not there: {string.Join(", ", absent)}", Math.Round(gone / mass, 3)));
        }
    }

    // Of what most of the story's articles say in title and lead, what this article does not have. The story knows its terms by number only, so they are counted.
    private void Lacking(VectorTerm[] vector, TermSums sums, int size, string what, string kind, List<Evidence> reasons)
    {
        places.Begin();
        foreach (ref readonly var term in vector.AsSpan())
        {
            places.Set(term.Id, 0);
        }

        var (all, found, mass, gone) = (0, 0, 0.0, 0.0);
        for (var i = 0; i < sums.Count; i++)
        {
            if (sums.Leading[i] is > 0 and var leading && leading >= size * TellingShare)
            {
                var idf = terms.Idf(sums.Ids[i]);
                var here = places.Of(sums.Ids[i]) >= 0;
                all++;
                found += here ? 1 : 0;
                mass += idf;
                gone += here ? 0 : idf;
            }
        }

        if (gone > mass * TellingShare)
        {
            reasons.Add(new Evidence(kind, $"{found} of the story's {all} chief {what} occur here", Math.Round(gone / mass, 3)));
        }
    }
}
