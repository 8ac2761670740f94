using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    private const int TermsShown = 6;
    private const int NamesShown = 4;
    private const int NumbersShown = 2;
    private const int MissingShown = 3;
    private const int ReasonsShown = 3;

    private ClusterOutcome Explain(ClusterArticle article, ArticleVector vector, List<Candidate> candidates, Candidate? best, bool joins)
    {
        var probability = best is { } b ? model.Probability(b.Score) : 0;
        var uncertain = best is { } c && c.Score >= options.UncertainFrom && c.Score < options.CertainFrom;
        var evidence = best is null ? [] : EvidenceFor(article, vector, best.Value, joins);
        if (best is { } nearest && (uncertain || !joins))
        {
            AddReasons(article, vector, nearest, joins, uncertain, evidence);
        }

        var next = joins ? Best(candidates, besides: best!.Value.Story) : best;
        return new ClusterOutcome
        {
            Story = joins ? best!.Value.Story.Number : article.Number,
            Outcome = joins ? OutcomeKind.Joined : OutcomeKind.Founded,
            Uncertain = uncertain,
            Probability = joins ? probability : 1 - probability,
            Evidence = evidence,
            RunnerUp = next is { } n ? (n.Story.Number, model.Probability(n.Score)) : null,
        };
    }

    // For a founder, why the nearest story was refused comes first: it carried the decision. For a close call to join, what spoke against it comes last.
    private void AddReasons(ClusterArticle article, ArticleVector vector, in Candidate nearest, bool joins, bool uncertain, List<Evidence> evidence)
    {
        var reasons = Against(article.Features, vector, nearest.Story, joins ? EvidenceKinds.Uncertain : EvidenceKinds.Refused);
        reasons.RemoveRange(Math.Min(ReasonsShown, reasons.Count), Math.Max(0, reasons.Count - ReasonsShown));
        if (joins)
        {
            evidence.AddRange(reasons.Select(reason => reason with { Weight = -reason.Weight }));
            return;
        }

        evidence.InsertRange(0, reasons);
        if (uncertain)
        {
            var probability = model.Probability(nearest.Score);
            evidence.Add(new Evidence(EvidenceKinds.Uncertain, $"close to joining the nearest story: {probability:0.00}", -Math.Round(probability, 3)));
        }
    }

    // Each shared term's part of the cosine it counts in; for a founder the same terms speak against founding.
    private List<Evidence> EvidenceFor(ClusterArticle article, ArticleVector vector, in Candidate best, bool joins)
    {
        var evidence = new List<Evidence>();
        var story = best.Story;
        var sign = joins ? 1 : -1;
        Shared(EvidenceKinds.Name, article.Features, vector.Names, story.Names, story.NameSquare, NamesShown, evidence);
        Shared(EvidenceKinds.Number, article.Features, vector.Numbers, story.Numbers, story.WholeSquare, NumbersShown, evidence);
        Shared(EvidenceKinds.Term, article.Features, vector.Words, story.Words, story.WholeSquare, TermsShown, evidence);
        evidence.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Kind + a.Value, b.Kind + b.Value));
        if (sign < 0)
        {
            evidence = evidence.ConvertAll(e => e with { Weight = -e.Weight });
        }

        if (Moment.Hours(vector.Time, story.Last) is { } hours)
        {
            var value = hours < 48 ? $"{hours:0} hours from the story's last article" : $"{hours / 24:0} days from the story's last article";
            evidence.Add(new Evidence(EvidenceKinds.Time, value, Math.Round(sign * (1 - Math.Log(1 + (hours / 6))) / 4, 3)));
        }

        return evidence;
    }

    private void Shared(string kind, ArticleFeatures features, VectorTerm[] vector, TermSums sums, double square, int most, List<Evidence> evidence)
    {
        if (square <= 0 || vector.Length == 0)
        {
            return;
        }

        places.Begin();
        for (var i = 0; i < vector.Length; i++)
        {
            places.Set(vector[i].Id, i);
        }

        shared.Clear();
        var weights = sums.Weights;
        for (var i = 0; i < weights.Length; i++)
        {
            var place = places.Of(sums.Ids[i]);
            if (place >= 0)
            {
                shared.Add(((double)vector[place].Whole * weights[i].Whole / Math.Sqrt(square), sums.Ids[i]));
            }
        }

        shared.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Id.CompareTo(b.Id));
        for (var i = 0; i < Math.Min(most, shared.Count); i++)
        {
            evidence.Add(new Evidence(kind, SurfaceOf(features, shared[i].Id), Math.Round(shared[i].Weight, 3)));
        }
    }

    private string SurfaceOf(ArticleFeatures features, int id) => features.Terms[builder.Ids[..features.Terms.Length].IndexOf(id)].Surface;

    private readonly List<(double Weight, int Id)> shared = [];
}
