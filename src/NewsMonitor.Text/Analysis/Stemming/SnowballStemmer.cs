using Lucene.Net.Tartarus.Snowball;

namespace NewsMonitor.Text;

/// <summary>The Snowball algorithms (M. F. Porter, snowballstem.org) as Lucene.Net ships them.</summary>
internal sealed class SnowballStemmer(SnowballProgram program) : IStemmer
{
    /// <inheritdoc/>
    public string Stem(string word)
    {
        program.SetCurrent(word);
        return program.Stem() ? program.Current : word;
    }
}
