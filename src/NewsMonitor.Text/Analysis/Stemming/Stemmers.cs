using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace NewsMonitor.Text;

/// <summary>Which stemmer serves which language.</summary>
internal static class Stemmers
{
    /// <summary>A new stemmer for a language (BCP 47 primary subtag).</summary>
    public static IStemmer For(string language) => language switch
    {
        "en" => new SnowballStemmer(new EnglishStemmer()),
        "de" => new SnowballStemmer(new GermanStemmer()),
        "fr" => new SnowballStemmer(new FrenchStemmer()),
        "es" => new SnowballStemmer(new SpanishStemmer()),
        "pt" => new SnowballStemmer(new PortugueseStemmer()),
        "it" => new SnowballStemmer(new ItalianStemmer()),
        "ru" => new SnowballStemmer(new RussianStemmer()),
        "nl" => new SnowballStemmer(new DutchStemmer()),
        "sv" => new SnowballStemmer(new SwedishStemmer()),
        "no" or "nb" or "nn" => new SnowballStemmer(new NorwegianStemmer()),
        "da" => new SnowballStemmer(new DanishStemmer()),
        "fi" => new SnowballStemmer(new FinnishStemmer()),
        "hu" => new SnowballStemmer(new HungarianStemmer()),
        "ro" => new SnowballStemmer(new RomanianStemmer()),
        "tr" => new SnowballStemmer(new TurkishStemmer()),
        "ca" => new SnowballStemmer(new CatalanStemmer()),
        "eu" => new SnowballStemmer(new BasqueStemmer()),
        "hy" => new SnowballStemmer(new ArmenianStemmer()),
        "ga" => new SnowballStemmer(new IrishStemmer()),
        "ar" => Arabic(),
        "bg" => new SuffixStemmer(new BulgarianStemmer().Stem),
        "cs" => new SuffixStemmer(new CzechStemmer().Stem),
        "el" => new SuffixStemmer(new GreekStemmer().Stem),
        "gl" => new SuffixStemmer(new GalicianStemmer().Stem),
        "hi" => new SuffixStemmer(new HindiStemmer().Stem),
        "lv" => new SuffixStemmer(new LatvianStemmer().Stem),
        "id" or "ms" => new SuffixStemmer((word, length) => new IndonesianStemmer().Stem(word, length, true)),
        "pl" or "sl" or "uk" or "hr" or "sr" or "bs" or "sk" or "mk" or "be" or "lt" or "et" or "sq" => new PrefixStemmer(6),
        _ => new WholeWords(),
    };

    private static SuffixStemmer Arabic()
    {
        var normalizer = new ArabicNormalizer();
        var stemmer = new ArabicStemmer();
        return new SuffixStemmer((word, length) => stemmer.Stem(word, normalizer.Normalize(word, length)));
    }
}
