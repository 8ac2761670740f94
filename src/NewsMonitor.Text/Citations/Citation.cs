using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Citations;

/// <summary>A place where an article says where its reporting comes from.</summary>
/// <param name="Outlet">The outlet as named there, without "the"; empty when it is only hinted at ("foreign media").</param>
/// <param name="Kind">How it is named.</param>
/// <param name="Evidence">The words that say so.</param>
/// <param name="IsSure">True when the words alone show that an outlet is meant ("the newspaper X", "Reuters"); else other articles must confirm it.</param>
public sealed record Citation(string Outlet, CitationKind Kind, TextSpan Evidence, bool IsSure);

/// <summary>How an article names where its reporting comes from.</summary>
public enum CitationKind
{
    /// <summary>"told the Financial Times".</summary>
    Told,

    /// <summary>"in an interview with the Financial Times".</summary>
    Interview,

    /// <summary>"according to Reuters", "Reuters reports", "laut dpa".</summary>
    Report,

    /// <summary>"citing Der Morgen": what the cited outlet's own report rests on.</summary>
    Citing,

    /// <summary>"PORT ELLIS (Reuters) -".</summary>
    Dateline,

    /// <summary>"citing foreign media": an origin is admitted and not named.</summary>
    Vague,
}
