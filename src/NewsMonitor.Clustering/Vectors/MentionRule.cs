using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>How a mention is read, in an article's vector as where its part is chosen.</summary>
internal static class MentionRule
{
    /// <summary>How many mentions after the title are the lead.</summary>
    public const int LeadMentions = 60;

    /// <summary>How many times one in the body a mention in the title counts.</summary>
    public const int TitleWeight = 4;

    /// <summary>How many times one in the body a mention in the lead counts.</summary>
    public const int LeadWeight = 3;

    private const double RareIdf = 4.5;

    /// <summary>True where every noun has a capital, so that a name is what is rare.</summary>
    public static bool IsByRarity(string language) => language == "de";

    /// <summary>Whether a word with this inverse document frequency is rare enough for a name.</summary>
    public static bool IsName(double idf) => idf >= RareIdf;

    /// <summary>Whether a word with a capital is a name: where anything may have one, if it has one elsewhere too, or is unknown.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="capital">How often the word had a capital within sentences.</param>
    /// <param name="middle">How often it stood within sentences.</param>
    public static bool IsName(Mention mention, int capital, int middle) => !mention.IsOpen || capital * 2 >= middle;
}
