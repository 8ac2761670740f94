using System.Text;

namespace NewsMonitor.Cli;

/// <summary>
/// Writes news that nobody reported, for measuring speed: words by Zipf's law in two regimes (Ferrer i Cancho and Solé, Journal of Quantitative Linguistics 8, 2001) from a
/// made-up vocabulary whose most frequent words are the English function words, each story with words and names of its own. As English news does: 4,000 characters hold
/// about 340 different written forms (English 328), and 0.1, 0.3 and 1.1 million words about 14, 28 and 51 thousand (English 15, 28 and 45). The same seed writes the same.
/// </summary>
internal sealed class MadeUpNews(int seed)
{
    private const int Vocabulary = 200_000;
    private const int Kernel = 6000;
    private const double TailExponent = 2;
    private const int Common = 500;
    private const int Prominent = 2000;
    private const string Consonants = "bcdfgklmnprstvz";
    private const string Vowels = "aeiou";

    private static readonly string[] FunctionWords =
    [
        "the", "of", "to", "and", "in", "a", "that", "for", "is", "on", "was", "with", "as", "he", "it", "by", "at", "from", "be", "his",
        "have", "has", "are", "an", "this", "not", "they", "but", "had", "which", "were", "their", "been", "or", "its", "who", "we", "will", "would", "after",
        "more", "about", "she", "there", "when", "into", "than", "her", "all", "no",
    ];

    private readonly Random random = new(seed);
    private readonly double[] cumulative = Zipf();

    /// <summary>A story's own words, by their ranks, and names.</summary>
    public (int[] Words, string[] Names) Story()
    {
        var words = new int[8];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Draw(Common);
        }

        return (words, [Capital(random.Next(Vocabulary)), Capital(Draw(Common)), Capital(random.Next(Prominent))]);
    }

    /// <summary>A title of about ten words.</summary>
    public string Title((int[] Words, string[] Names) story)
    {
        var title = new StringBuilder(story.Names[random.Next(story.Names.Length)]);
        for (var i = 0; i < 9; i++)
        {
            title.Append(' ').Append(i % 2 == 0 ? Word(story.Words[random.Next(story.Words.Length)]) : i == 3 ? story.Names[random.Next(story.Names.Length)] : Word(Draw()));
        }

        return title.ToString();
    }

    /// <summary>A body of about so many characters.</summary>
    public string Body((int[] Words, string[] Names) story, int length)
    {
        var body = new StringBuilder(length + 20);
        while (body.Length < length)
        {
            body.Append(Capital(Draw()));
            for (var i = 0; i < 14; i++)
            {
                body.Append(' ').Append(random.Next(8) switch
                {
                    0 => Word(story.Words[random.Next(story.Words.Length)]),
                    1 when i % 3 == 0 => story.Names[random.Next(story.Names.Length)],
                    2 when i == 5 => random.Next(1000).ToString(),
                    _ => Word(Draw()),
                });
            }

            body.Append(random.Next(4) == 0 ? ".\n" : ". ");
        }

        return body.ToString();
    }

    // Frequent words are short.
    private static string Word(int rank)
    {
        if (rank < FunctionWords.Length)
        {
            return FunctionWords[rank];
        }

        var word = new StringBuilder();
        for (var rest = rank + 1; rest > 0; rest /= 75)
        {
            word.Append(Consonants[rest % 75 / 5]).Append(Vowels[rest % 5]);
        }

        return word.Append('n').ToString();
    }

    private static string Capital(int rank)
    {
        var word = Word(rank);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static double[] Zipf()
    {
        var sums = new double[Vocabulary];
        for (var i = 0; i < sums.Length; i++)
        {
            var rank = i + 1.0;
            sums[i] = (i > 0 ? sums[i - 1] : 0) + (rank <= Kernel ? 1 / rank : Math.Pow(rank / Kernel, -TailExponent) / Kernel);
        }

        return sums;
    }

    // A word that is not among so many most frequent ones.
    private int Draw(int beyond = 0)
    {
        var before = beyond > 0 ? cumulative[beyond - 1] : 0;
        var place = Array.BinarySearch(cumulative, before + (random.NextDouble() * (cumulative[^1] - before)));
        return Math.Min(Vocabulary - 1, place < 0 ? ~place : place);
    }
}
